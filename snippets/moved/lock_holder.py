from multiprocessing import Process
from threading import Lock


class Counter:
    def __init__(self):
        self.lock = Lock()
        self.total = 0

    def count(self):
        with self.lock:
            self.total += 1
        print("total:", self.total)


if __name__ == "__main__":
    process = Process(target=Counter().count)
    process.start()
    process.join()
