import os
import time
from multiprocessing import Process, Queue


def place_order(orders):
    orders.put((os.getpid(), time.monotonic()))


def ship_order(orders):
    producer, ordered_at = orders.get()
    age = time.monotonic() - ordered_at
    print(f"{os.getpid()} ships the order of {producer}, {age:.4f} s old")


if __name__ == "__main__":
    orders = Queue(maxsize=3)
    producers = [
        Process(target=place_order, args=(orders,)) for _ in range(10)
    ]
    consumers = [
        Process(target=ship_order, args=(orders,)) for _ in range(10)
    ]
    for process in producers + consumers:
        process.start()
    for process in producers + consumers:
        process.join()
