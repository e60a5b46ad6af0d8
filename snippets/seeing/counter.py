import sys
from concurrent.futures import ProcessPoolExecutor, as_completed


def show(done, total):
    terminal = sys.stderr.isatty()
    if terminal or done == total or done % max(1, total // 10) == 0:
        end = "\r" if terminal and done < total else "\n"
        print(done, "of", total, end=end, file=sys.stderr, flush=True)


def errors_on(day):
    # Stands for reading the log of that day.
    return [day * line % 7 for line in range(10_000)].count(0)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(errors_on, day) for day in range(1, 201)]
        for done, _ in enumerate(as_completed(futures), start=1):
            show(done, len(futures))
    print("errors:", sum(future.result() for future in futures))
