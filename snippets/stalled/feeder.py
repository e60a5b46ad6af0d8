from multiprocessing import Process, Queue, current_process
from threading import Event, current_thread

put_returned = Event()


class Order:
    def __init__(self, item, sender):
        self.item = item
        self.sender = sender

    def __reduce__(self):  # called by the thread that pickles this
        put_returned.wait()
        thread = current_thread().name
        print_taken(thread, self)
        return Order, (self.item, thread)


def print_taken(name, order):
    print(f"{name} takes {order.item!r} from {order.sender}", flush=True)


def pack(orders):
    print_taken(current_process().name, orders.get())


if __name__ == "__main__":
    orders = Queue()
    packer = Process(target=pack, args=(orders,), name="packer")
    packer.start()
    thread = current_thread().name
    orders.put(Order("a lamp", sender=thread))
    print(f"{thread} has put 'a lamp'")
    put_returned.set()
    packer.join()
