import warnings
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process

warnings.simplefilter("always")  # also the one about threads

THREADS = ThreadPoolExecutor(max_workers=1)


def total(prices):
    return THREADS.submit(sum, prices).result()


BASE = total([20, 180])


def report(prices):
    print("total:", BASE + total(prices))


if __name__ == "__main__":
    process = Process(target=report, args=([5, 90],))
    process.start()
    process.join()
