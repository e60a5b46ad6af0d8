import os
import sys
from multiprocessing import Lock, Process


def leave(lock, how):
    with lock:
        how(3)


if __name__ == "__main__":
    for how in [sys.exit, os._exit]:
        lock = Lock()
        process = Process(target=leave, args=(lock, how))
        process.start()
        process.join()
        print(how.__name__, "ends it with exit code", process.exitcode)
        print("is the lock free:", lock.acquire(timeout=0.1))
