import os
import sys
from multiprocessing import Lock, Process


def leave(lock):
    with lock:
        sys.exit(1)


def crash(lock):
    with lock:
        os._exit(1)  # what a crash in a C library does


if __name__ == "__main__":
    for update in [leave, crash]:
        lock = Lock()
        process = Process(target=update, args=(lock,))
        process.start()
        process.join()
        free = lock.acquire(timeout=0.1)
        print(f"after {update.__name__}, is the lock free: {free}")
