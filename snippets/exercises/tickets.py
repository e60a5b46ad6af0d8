import os
from multiprocessing import Process, Value

SEATS = ["A1", "A2", "A3", "B1", "B2", "B3"]


def sell(sold):
    while True:
        with sold.get_lock():
            if sold.value == len(SEATS):
                break
            seat = SEATS[sold.value]
            print(f"process {os.getpid()} sells {seat}", flush=True)
            sold.value += 1


if __name__ == "__main__":
    sold = Value("i", 0)
    counters = [Process(target=sell, args=(sold,)) for _ in range(3)]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    left = len(SEATS) - sold.value
    print(f"office {os.getpid()} has {left} seats left")
