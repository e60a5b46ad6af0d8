from concurrent.futures import ProcessPoolExecutor
from enum import Enum

SOLD_OUT = object()


class Status(Enum):
    SOLD_OUT = "sold out"


def label(price):
    if price is SOLD_OUT or price is Status.SOLD_OUT:
        return "sold out"
    return f"{price} dollars"


if __name__ == "__main__":
    prices = {"apple": 3, "pear": SOLD_OUT, "plum": Status.SOLD_OUT}
    print("item   here       in a worker")
    with ProcessPoolExecutor() as pool:
        labels = pool.map(label, prices.values())
        for item, from_pool in zip(prices, labels, strict=True):
            print(f"{item:7}{label(prices[item]):11}{from_pool}")
