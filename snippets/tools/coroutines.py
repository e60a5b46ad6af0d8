import asyncio
from collections import Counter
from time import perf_counter


async def download(product):
    await asyncio.sleep(0.1)  # the network takes this long
    return f"good boots, good price, product {product} " * 15_000


def count_good(reviews):
    return Counter(reviews.split())["good"]


async def rate(product):
    return count_good(await download(product))


async def rate_all():
    return await asyncio.gather(*[rate(product) for product in range(8)])


if __name__ == "__main__":
    began = perf_counter()
    good = asyncio.run(rate_all())
    print(f"good: {sum(good):,}")
    print(f"time: {perf_counter() - began:.2f} s")
