import warnings
from multiprocessing import Process
from threading import Event, Lock, Thread

cache_lock = Lock()


def refresh_cache(started, stop):
    with cache_lock:
        started.set()
        stop.wait()  # a long download


def write_report():
    with cache_lock:
        print("report written")


if __name__ == "__main__":
    started, stop = Event(), Event()
    Thread(target=refresh_cache, args=(started, stop)).start()
    started.wait()
    warnings.simplefilter("always")  # Python hides this warning by default
    process = Process(target=write_report)
    process.start()
    process.join()
    stop.set()
