import os
from threading import Thread


def sell(counter):
    print(f"counter {counter} is process {os.getpid()}")


print(f"office    is process {os.getpid()}")
counters = [Thread(target=sell, args=(n,)) for n in [1, 2, 3]]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
