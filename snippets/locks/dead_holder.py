import os
import sys
from multiprocessing import Lock, Process


def leave(lock, how):
    with lock:
        how(1)


if __name__ == "__main__":
    for how in [sys.exit, os._exit]:
        lock = Lock()
        process = Process(target=leave, args=(lock, how))
        process.start()
        process.join()
        free = lock.acquire(timeout=0.1)
        print(f"left by {how.__name__}, is the lock free: {free}")
