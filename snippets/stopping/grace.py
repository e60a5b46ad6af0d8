import signal
import time
from multiprocessing import Event, Process


def polite(ready, stop):
    ready.set()
    while not stop.is_set():
        pass  # convert the next image


def deaf(ready, stop):
    ready.set()
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
    ready, stop = [Event() for _ in range(3)], Event()
    processes = []
    for work, event in zip([polite, deaf, stubborn], ready, strict=True):
        name, args = work.__name__, (event, stop)
        processes.append(Process(target=work, args=args, name=name))
        processes[-1].start()
        event.wait()
    stop.set()
    join_all(processes, timeout=1)
    for process in processes:
        process.terminate()
    join_all(processes, timeout=1)
    for process in processes:
        process.kill()
        process.join()
        print(f"{process.name:8} {process.exitcode:3}")
