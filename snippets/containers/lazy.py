import sys
from multiprocessing import Process

__lazy_modules__ = ["decimal"]

import decimal


def add(prices):
    print("floats:", sum(prices), "loaded:", "decimal" in sys.modules)


def add_exactly(prices):
    total = sum(decimal.Decimal(price) for price in prices)
    print("exact:", total, "loaded:", "decimal" in sys.modules)


if __name__ == "__main__":
    for target, prices in (
        (add, [0.1, 0.2]),
        (add_exactly, ["0.1", "0.2"]),
    ):
        process = Process(target=target, args=(prices,))
        process.start()
        process.join()
