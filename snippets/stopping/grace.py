import signal
import time
from multiprocessing import Barrier, Event, Process


def polite(ready, stop):
    ready.wait()
    while not stop.is_set():
        pass  # convert the next image


def deaf(ready, stop):
    ready.wait()
    while True:
        pass  # a single image that takes all day


def stubborn(ready, stop):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    deaf(ready, stop)


def join_all(processes, timeout):
    deadline = time.monotonic() + timeout
    for process in processes:
        process.join(max(0, deadline - time.monotonic()))


if __name__ == "__main__":
    ready, stop = Barrier(4), Event()  # three children and this process
    processes = []
    for work in [polite, deaf, stubborn]:
        args, name = (ready, stop), work.__name__
        processes.append(Process(target=work, args=args, name=name))
        processes[-1].start()
    ready.wait()
    stop.set()
    join_all(processes, timeout=1)
    for process in processes:
        process.terminate()
    join_all(processes, timeout=1)
    for process in processes:
        process.kill()
        process.join()
        print(f"{process.name:8} {process.exitcode:3}")
