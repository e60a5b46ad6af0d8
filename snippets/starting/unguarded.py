import os
from multiprocessing import Process


def convert():
    print("converting in process", os.getpid())


print("starting in process", os.getpid())
process = Process(target=convert)
process.start()
process.join()
print("exit code of the child:", process.exitcode)
