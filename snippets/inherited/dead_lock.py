import threading
import warnings
from multiprocessing import get_context

lock = threading.Lock()


def hold(held, stop):
    with lock:
        held.set()
        stop.wait()


def look(where):
    state = "free" if lock.acquire(blocking=False) else "held"
    print(f"{where:12}{threading.active_count():<9}{state}")


if __name__ == "__main__":
    held, stop = threading.Event(), threading.Event()
    threading.Thread(target=hold, args=(held, stop)).start()
    held.wait()
    print("            threads  lock")
    look("parent")
    warnings.simplefilter("always")
    for method in ["fork", "spawn", "forkserver"]:
        child = get_context(method).Process(target=look, args=(method,))
        with warnings.catch_warnings(record=True) as caught:
            child.start()
        child.join()
        for warning in caught:
            print("warned:", warning.message)
    stop.set()
