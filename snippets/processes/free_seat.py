from multiprocessing import Process
from threading import Thread

FREE = object()


def look(kind, seat, guest):
    print(f"{kind:8} free: {seat is FREE!s:6} no guest: {guest is None}")


if __name__ == "__main__":
    for Worker in Process, Thread:
        worker = Worker(target=look, args=(Worker.__name__, FREE, None))
        worker.start()
        worker.join()
