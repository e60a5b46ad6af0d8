import multiprocessing
import os
import threading


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
    report("main", threading.Lock())
    run_two("thread", threading.Thread, threading.Lock())
    run_two("process", multiprocessing.Process, multiprocessing.Lock())
