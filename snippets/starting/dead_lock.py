import threading
import warnings
from multiprocessing import get_context

lock = threading.Lock()


def hold(held, stop):
    with lock:
        held.set()
        stop.wait()


def look(where):
    free = lock.acquire(blocking=False)
    print(f"{where:12}{threading.active_count():<9}{free}", flush=True)


if __name__ == "__main__":
    held, stop = threading.Event(), threading.Event()
    threading.Thread(target=hold, args=(held, stop)).start()
    held.wait()
    print("            threads  free lock")
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
