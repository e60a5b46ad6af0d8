import threading
import warnings
from multiprocessing import get_context

lock = threading.Lock()


def hold(held, stop):
    with lock:
        held.set()
        stop.wait()


def look():
    free = lock.acquire(blocking=False)
    print(f"{threading.active_count():<9}{free}")


if __name__ == "__main__":
    held, stop = threading.Event(), threading.Event()
    threading.Thread(target=hold, args=(held, stop)).start()
    held.wait()
    print("            threads  free lock")
    print(f"{'parent':12}", end="")
    look()
    warnings.simplefilter("always")
    for method in ["fork", "spawn", "forkserver"]:
        print(f"{method:12}", end="")
        child = get_context(method).Process(target=look)
        with warnings.catch_warnings(record=True) as caught:
            child.start()
        child.join()
        for warning in caught:
            print("warned:", warning.message)
    stop.set()
