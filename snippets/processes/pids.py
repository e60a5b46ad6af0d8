import os
from multiprocessing import Lock, Process
from threading import Thread


def report(kind, lock):
    with lock:
        print(f"{kind:8} {os.getpid()}", flush=True)


def run_two(kind, worker_class, lock):
    workers = [
        worker_class(target=report, args=(kind, lock)) for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    lock = Lock()
    report("main", lock)
    run_two("process", Process, lock)
    run_two("thread", Thread, lock)
