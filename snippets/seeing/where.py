import faulthandler
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Condition, Event, active_children


def prepare(*shared):
    global started, arrived
    started, arrived = shared
    faulthandler.register(signal.SIGUSR1)


def read_prices(shop):
    wait_for(shop)
    return f"prices of {shop}"


def wait_for(shop):
    with arrived:
        started.set()
        arrived.wait()


if __name__ == "__main__":
    shared = started, arrived = Event(), Condition()
    with ProcessPoolExecutor(
        1, initializer=prepare, initargs=shared
    ) as pool:
        future = pool.submit(read_prices, "north")
        started.wait()
        with arrived:  # free once the worker waits
            for worker in active_children():
                os.kill(worker.pid, signal.SIGUSR1)
            arrived.notify()
        print("went on to return", future.result(), file=sys.stderr)
