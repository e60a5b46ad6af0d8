from multiprocessing import Process
from threading import Thread

basket = []


def shop(kind, bag):
    basket.append("apple")
    bag.append("pear")
    print(f"{kind:8} inside  {basket!s:10} {bag}")


if __name__ == "__main__":
    for Worker in Process, Thread:
        bag = []
        worker = Worker(target=shop, args=(Worker.__name__, bag))
        worker.start()
        worker.join()
        print(f"{Worker.__name__:8} after   {basket!s:10} {bag}")
