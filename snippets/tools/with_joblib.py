# /// script
# dependencies = ["joblib"]
# ///
from collections import Counter
from time import perf_counter, sleep

from joblib import Parallel, delayed


def download(product):
    sleep(0.1)  # the network takes this long
    return f"good boots, good price, product {product} " * 15_000


def count_good(reviews):
    return Counter(reviews.split())["good"]


def rate(product):
    return count_good(download(product))


if __name__ == "__main__":
    began = perf_counter()
    with Parallel(n_jobs=-1) as parallel:
        good = parallel(delayed(rate)(product) for product in range(8))
    print(f"good: {sum(good):,}")
    print(f"time: {perf_counter() - began:.2f} s")
