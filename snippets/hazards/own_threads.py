import os
import warnings
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from multiprocessing import Process


@cache
def threads():
    return ThreadPoolExecutor(max_workers=1)


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=threads.cache_clear)
    warnings.filterwarnings("ignore", ".*is multi-threaded")


def total(prices):
    return threads().submit(sum, prices).result()


BASE = total([20, 180])


def report(prices):
    print("total:", BASE + total(prices))


if __name__ == "__main__":
    process = Process(target=report, args=([5, 90],))
    process.start()
    process.join()
