import os
from threading import Barrier, Lock, Thread


def sell(left, lock, opening):
    opening.wait()
    while True:
        with lock:
            if not left:
                break
            code = sum(n * n for n in range(50_000 * len(left)))
            print(f"process {os.getpid()} sells {left.pop()}, code {code}")


left = ["A1", "A2", "A3", "B1", "B2", "B3"]
lock = Lock()
opening = Barrier(4)
counters = [
    Thread(target=sell, args=(left, lock, opening)) for _ in range(3)
]
for counter in counters:
    counter.start()
opening.wait()
for counter in counters:
    counter.join()
print(f"office {os.getpid()} has {len(left)} seats left")
