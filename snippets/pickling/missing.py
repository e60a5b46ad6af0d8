from concurrent.futures import ProcessPoolExecutor
from enum import Enum

SOLD_OUT = object()


class Stock(Enum):
    NONE_LEFT = "none left"


def label(price):
    if price is SOLD_OUT or price is Stock.NONE_LEFT:
        return "sold out"
    return f"{price} dollars"


if __name__ == "__main__":
    prices = {"apple": 3, "pear": SOLD_OUT, "plum": Stock.NONE_LEFT}
    print("item   here       in a worker")
    with ProcessPoolExecutor() as pool:
        labels = pool.map(label, prices.values())
        for item, from_pool in zip(prices, labels, strict=True):
            print(f"{item:7}{label(prices[item]):11}{from_pool}")
