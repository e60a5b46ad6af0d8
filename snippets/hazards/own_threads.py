import warnings
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process

warnings.simplefilter("always")  # there is nothing to warn about


def total(prices):
    with ThreadPoolExecutor(max_workers=1) as threads:
        return threads.submit(sum, prices).result()


BASE = total([20, 180])


def report(prices):
    print("total:", BASE + total(prices))


if __name__ == "__main__":
    process = Process(target=report, args=([5, 90],))
    process.start()
    process.join()
