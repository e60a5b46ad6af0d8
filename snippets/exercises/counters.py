import os
from multiprocessing import Process


def sell(counter):
    print(f"counter {counter} is process {os.getpid()}")


if __name__ == "__main__":
    print(f"office    is process {os.getpid()}")
    counters = [Process(target=sell, args=(n,)) for n in [1, 2, 3]]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
