import os
from multiprocessing import Lock, Process, Value

SEATS = ["A1", "A2", "A3", "B1", "B2", "B3"]


def sell(sold, lock):
    while True:
        with lock:
            if sold.value == len(SEATS):
                break
            seat = SEATS[sold.value]
            print(f"process {os.getpid()} sells {seat}", flush=True)
            sold.value += 1


if __name__ == "__main__":
    sold = Value("i", 0)
    lock = Lock()
    counters = [Process(target=sell, args=(sold, lock)) for _ in range(3)]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    left = len(SEATS) - sold.value
    print(f"office {os.getpid()} has {left} seats left")
