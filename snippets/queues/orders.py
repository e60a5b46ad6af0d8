import os
import time
from multiprocessing import Process, Queue


def produce(orders):
    orders.put((os.getpid(), time.monotonic()))


def consume(orders):
    producer, put_at = orders.get()
    waited = time.monotonic() - put_at
    print(f"{os.getpid()} took the order of {producer}, {waited:.4f} s old")


if __name__ == "__main__":
    orders = Queue()
    producers = [Process(target=produce, args=(orders,)) for _ in range(10)]
    consumers = [Process(target=consume, args=(orders,)) for _ in range(10)]
    for process in producers + consumers:
        process.start()
    for process in producers + consumers:
        process.join()
