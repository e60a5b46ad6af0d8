from concurrent.futures import ProcessPoolExecutor
from functools import partial


def save(order):
    if order == "A-18":
        raise ValueError("no address")


def report(order, future):
    if not future.cancelled() and future.exception():
        print(f"{order} failed: {future.exception()}")


if __name__ == "__main__":
    orders = ["A-17", "A-18", "A-19"]
    with ProcessPoolExecutor() as pool:
        print("submit only:")
        for order in orders:
            pool.submit(save, order)
        print("with a callback:")
        for order in orders:
            future = pool.submit(save, order)
            future.add_done_callback(partial(report, order))
