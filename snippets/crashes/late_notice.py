import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import Semaphore, active_children
from multiprocessing.connection import wait


def share(*semaphores):
    global started, may_end
    started, may_end = semaphores


def long_task():
    started.release()
    may_end.acquire()


def die():
    os._exit(1)


if __name__ == "__main__":
    started, may_end = Semaphore(0), Semaphore(0)
    with ProcessPoolExecutor(
        max_workers=2, initializer=share, initargs=(started, may_end)
    ) as pool:
        long_running = pool.submit(long_task)
        started.acquire()  # until the first worker is busy
        dead = pool.submit(die)
        sentinels = [worker.sentinel for worker in active_children()]
        wait(sentinels)  # until the second worker has died
        with suppress(BrokenProcessPool):
            pool.submit(abs, -1)  # makes the pool look at its workers
        print("dead worker:", type(dead.exception()).__name__)
        print("long task:", type(long_running.exception()).__name__)
        try:
            pool.submit(abs, -1)
        except BrokenProcessPool as error:
            print("next task:", error)
