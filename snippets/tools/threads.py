from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep


def download(product):
    sleep(0.1)  # the network takes this long
    return f"good boots, good price, product {product} " * 15_000


def count_good(reviews):
    return Counter(reviews.split())["good"]


def rate(product):
    return count_good(download(product))


if __name__ == "__main__":
    began = perf_counter()
    with ThreadPoolExecutor() as pool:
        good = list(pool.map(rate, range(8)))
    print(f"good: {sum(good):,}")
    print(f"time: {perf_counter() - began:.2f} s")
