import os
import time
from multiprocessing import Process, Queue

ROOM = 3


def produce(orders, accepted):
    orders.put((os.getpid(), time.monotonic()))
    accepted.put(os.getpid())


def consume(orders):
    producer, put_at = orders.get()
    waited = time.monotonic() - put_at
    print(f"{os.getpid()} took the order of {producer}, {waited:.4f} s old")


if __name__ == "__main__":
    orders = Queue(maxsize=ROOM)
    accepted = Queue()
    producers = [
        Process(target=produce, args=(orders, accepted)) for _ in range(10)
    ]
    consumers = [Process(target=consume, args=(orders,)) for _ in range(10)]
    for process in producers[:ROOM]:
        process.start()
    served = [accepted.get() for _ in range(ROOM)]
    print(f"{ROOM} orders wait, queue full: {orders.full()}")
    for process in producers[ROOM:] + consumers:
        process.start()
    served += [accepted.get() for _ in producers[ROOM:]]
    everyone = producers + consumers
    for process in everyone:
        process.join()
    print("producers served:", len(set(served)))
    print("left over:", not orders.empty() or not accepted.empty())
    print("exit codes:", {process.exitcode for process in everyone})
