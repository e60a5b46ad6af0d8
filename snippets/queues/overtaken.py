from multiprocessing import Event, Process, Queue
from queue import Empty


class Order:
    def __init__(self, text, packed):
        self.text = text
        self.packed = packed

    def __reduce__(self):  # called when the order is pickled
        self.packed.wait()
        return str, (self.text,)


def produce(name, orders, packed, accepted):
    orders.put(Order(f"{name} 1", packed))
    orders.put(Order(f"{name} 2", packed))
    accepted.put(name)


if __name__ == "__main__":
    orders, accepted = Queue(), Queue()
    slow, quick = Event(), Event()
    quick.set()
    ada = Process(target=produce, args=("Ada", orders, slow, accepted))
    bob = Process(target=produce, args=("Bob", orders, quick, accepted))
    ada.start()
    print(accepted.get(), "has put two orders")
    try:
        orders.get_nowait()
    except Empty:
        print("the queue is empty")
    bob.start()
    print(accepted.get(), "has put two orders")
    print("taken:", orders.get(), "and", orders.get())
    slow.set()
    print("taken:", orders.get(), "and", orders.get())
    for process in [ada, bob]:
        process.join()
