import signal
import sys
from multiprocessing import Event, Process


def leave(signal_number, frame):
    sys.exit(128 + signal_number)


def convert(started):
    signal.signal(signal.SIGTERM, leave)
    try:
        started.set()
        while True:
            pass
    finally:
        print("partial image deleted")


if __name__ == "__main__":
    started = Event()
    process = Process(target=convert, args=(started,))
    process.start()
    started.wait()
    process.terminate()
    process.join()
    print("exit code:", process.exitcode)
