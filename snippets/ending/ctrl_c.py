import os
import signal
from multiprocessing import Event, Process


def convert(started, stop):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    started.set()
    while not stop.is_set():
        pass  # convert the next image
    print("child: finished its image")


def press_ctrl_c(process):  # you would use the keyboard
    os.kill(process.pid, signal.SIGINT)
    signal.raise_signal(signal.SIGINT)


if __name__ == "__main__":
    started, stop = Event(), Event()
    process = Process(target=convert, args=(started, stop))
    process.start()
    started.wait()
    try:
        press_ctrl_c(process)
        process.join()
    except KeyboardInterrupt:
        stop.set()
        process.join()
        print("main: stopped, exit code of the child:", process.exitcode)
