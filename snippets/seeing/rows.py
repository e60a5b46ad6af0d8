import sys
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing import Value

FILES = {"north": 900_000, "east": 1_200_000, "south": 600_000}


def set_counter(counter):
    global rows_done
    rows_done = counter


def clean(rows):
    for start in range(0, rows, 1000):
        sum(row * row % 7 for row in range(start, start + 1000))
        with rows_done.get_lock():
            rows_done.value += 1000
    return rows


if __name__ == "__main__":
    counter = Value("i", 0)
    total = sum(FILES.values())
    with ProcessPoolExecutor(
        2, initializer=set_counter, initargs=(counter,)
    ) as pool:
        futures = [pool.submit(clean, rows) for rows in FILES.values()]
        waiting = futures
        while waiting:
            waiting = wait(waiting, timeout=0.1).not_done
            progress = f"{counter.value:,} of {total:,} rows"
            print(progress, file=sys.stderr, flush=True)
    print(f"cleaned: {sum(future.result() for future in futures):,}")
