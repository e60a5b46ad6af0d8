import os
from threading import Lock, Thread

SEATS = ["A1", "A2", "A3", "B1", "B2", "B3"]


def sell(seats, lock):
    while True:
        with lock:
            if not seats:
                break
            print(f"process {os.getpid()} sells {seats.pop(0)}")


seats = list(SEATS)
lock = Lock()
counters = [Thread(target=sell, args=(seats, lock)) for _ in range(3)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(f"office {os.getpid()} has {len(seats)} seats left")
