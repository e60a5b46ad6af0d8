import os
from multiprocessing import Barrier, Lock, Process, Value

SEATS = ["A1", "A2", "A3", "B1", "B2", "B3"]


def sell(left, lock, opening):
    opening.wait()
    while True:
        with lock:
            if left.value == 0:
                break
            code = sum(n * n for n in range(50_000 * left.value))
            seat = SEATS[left.value - 1]
            sale = f"process {os.getpid()} sells {seat}, code {code}"
            print(sale, flush=True)
            left.value -= 1


if __name__ == "__main__":
    left = Value("i", len(SEATS))
    lock = Lock()
    opening = Barrier(4)
    counters = [
        Process(target=sell, args=(left, lock, opening)) for _ in range(3)
    ]
    for counter in counters:
        counter.start()
    opening.wait()
    for counter in counters:
        counter.join()
    print(f"office {os.getpid()} has {left.value} seats left")
