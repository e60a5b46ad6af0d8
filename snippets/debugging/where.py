import faulthandler
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Event, active_children


def prepare(*events):
    global asked, answered
    asked, answered = events
    faulthandler.register(signal.SIGUSR1)  # the line to keep


def read_prices(shop):
    wait_for(shop)
    return f"prices of {shop}"


def wait_for(shop):
    asked.set()
    answered.wait()


if __name__ == "__main__":
    asked, answered = Event(), Event()
    with ProcessPoolExecutor(
        1, initializer=prepare, initargs=(asked, answered)
    ) as pool:
        future = pool.submit(read_prices, "north")
        asked.wait()  # until then, the signal could end the worker
        for worker in active_children():
            os.kill(worker.pid, signal.SIGUSR1)
        answered.set()
        print("went on to return", future.result(), file=sys.stderr)
