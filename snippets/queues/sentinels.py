import os
from multiprocessing import Process, Queue


def produce(name, orders):
    for number in range(1, 5):
        orders.put(f"{name}{number}")


def consume(orders):
    taken = [*iter(orders.get, None)]  # until a None is taken
    print(f"{os.getpid()} took", *taken)


if __name__ == "__main__":
    orders = Queue()
    producers = [
        Process(target=produce, args=(name, orders)) for name in "ABC"
    ]
    consumers = [Process(target=consume, args=(orders,)) for _ in range(2)]
    for process in consumers + producers:
        process.start()
    for producer in producers:
        producer.join()
    for _ in consumers:
        orders.put(None)
    for consumer in consumers:
        consumer.join()
