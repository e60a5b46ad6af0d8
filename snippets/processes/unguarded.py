import os
from multiprocessing import Process


def greet():
    print("hello from process", os.getpid())


greet()
process = Process(target=greet)
process.start()
process.join()
print("exit code of the child:", process.exitcode)
