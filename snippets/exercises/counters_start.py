import os
from threading import Thread


def sell(counter):
    print(f"counter {counter} is process {os.getpid()}")


print(f"office    is process {os.getpid()}")
for number in [1, 2, 3]:
    Thread(target=sell, args=(number,)).start()
