import faulthandler
import signal
import sys
from multiprocessing import Event, Lock, Process


def export(started, lock):
    faulthandler.register(signal.SIGTERM, chain=True)
    with lock:
        save(started, lock)


def save(started, lock):
    started.set()
    with lock:  # waits forever, because export has the lock
        print("saved")


if __name__ == "__main__":
    started, lock = Event(), Lock()
    exporter = Process(target=export, args=(started, lock))
    exporter.start()
    started.wait()
    exporter.join(timeout=0.5)
    if exporter.exitcode is None:
        exporter.terminate()
        exporter.join()
        sys.exit(f"export stopped, exit code {exporter.exitcode}")
