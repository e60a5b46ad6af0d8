from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Lock


def keep(shared):
    global lock
    lock = shared


def report(region, orders):
    total = sum(orders)
    with lock:
        print(f"{region}: {len(orders)} orders", flush=True)
        print(f"{region}: {total} dollars", flush=True)


if __name__ == "__main__":
    sales = {"north": [12, 30], "south": [25, 40], "west": [8, 16, 24]}
    with ProcessPoolExecutor(
        max_workers=2, initializer=keep, initargs=(Lock(),)
    ) as pool:
        list(pool.map(report, sales, sales.values()))
