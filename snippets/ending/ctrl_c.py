import os
import signal
from multiprocessing import Event, Process


def convert(started, stop):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    started.set()
    while not stop.is_set():
        pass  # convert the next image
    print("child: finished its image")


if __name__ == "__main__":
    started, stop = Event(), Event()
    process = Process(target=convert, args=(started, stop))
    process.start()
    started.wait()
    try:
        os.killpg(os.getpgrp(), signal.SIGINT)  # what Ctrl-C does
        process.join()
    except KeyboardInterrupt:
        stop.set()
        process.join()
        print("main: stopped, exit code of the child:", process.exitcode)
