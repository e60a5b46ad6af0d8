import pickle
from concurrent.futures import ProcessPoolExecutor
from functools import partial


def add_tax(price, rate=0.25):
    return price * (1 + rate)


class Shop:
    def __init__(self, rate):
        self.rate = rate
        self.history = list(range(10_000))

    def add_tax(self, price):
        return add_tax(price, self.rate)

    @staticmethod
    def add_standard_tax(price):
        return add_tax(price)


if __name__ == "__main__":
    jobs = {
        "function": add_tax,
        "partial": partial(add_tax, rate=0.5),
        "static method": Shop.add_standard_tax,
        "method": Shop(rate=0.5).add_tax,
    }
    print("target         result   bytes")
    with ProcessPoolExecutor() as pool:
        for name, job in jobs.items():
            result = pool.submit(job, 100).result()
            print(f"{name:15}{result:6}{len(pickle.dumps(job)):8}")
