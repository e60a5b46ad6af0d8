import os
from multiprocessing import Process


def greet(name):
    print("hello", name, "from process", os.getpid())


if __name__ == "__main__":
    greet("Ann")
    process = Process(target=greet, args=("Ben",))
    process.start()
    process.join()
