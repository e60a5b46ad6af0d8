from multiprocessing import Process
from threading import Thread
from time import perf_counter


def do_nothing():
    pass


def start_and_join(Worker):
    worker = Worker(target=do_nothing)
    began = perf_counter()
    worker.start()
    worker.join()
    return perf_counter() - began


if __name__ == "__main__":
    for Worker in Process, Thread:
        runs = [start_and_join(Worker) for _ in range(10)]
        kind = Worker.__name__
        print(f"{kind:8} {min(runs):.6f} s, fastest of {len(runs)}")
