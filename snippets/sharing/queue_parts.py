import threading
from multiprocessing import Queue
from multiprocessing.synchronize import SemLock

if __name__ == "__main__":
    orders = Queue()
    for name, part in vars(orders).items():
        if isinstance(part, SemLock):  # any kind of lock
            print(f"orders.{name}: a {type(part).__name__}")
    print("threads before the first put:", threading.active_count())
    orders.put("two keyboards")
    print("threads after it:", threading.active_count())
    print("received:", orders.get())
