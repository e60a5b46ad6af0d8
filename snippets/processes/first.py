import os
from multiprocessing import Process


def greet():
    print("hello from process", os.getpid())


if __name__ == "__main__":
    greet()
    process = Process(target=greet)
    process.start()
    process.join()
    print("exit code of the child:", process.exitcode)
