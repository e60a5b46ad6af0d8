import asyncio
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter


async def download(product):
    await asyncio.sleep(0.1)  # the network takes this long
    return f"good boots, good price, product {product} " * 15_000


def count_good(reviews):
    return Counter(reviews.split())["good"]


async def rate(pool, product):
    reviews = await download(product)
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, count_good, reviews)


async def rate_all(pool):
    return await asyncio.gather(
        *[rate(pool, product) for product in range(8)]
    )


if __name__ == "__main__":
    began = perf_counter()
    with ProcessPoolExecutor() as pool:
        good = asyncio.run(rate_all(pool))
    print(f"good: {sum(good):,}")
    print(f"time: {perf_counter() - began:.2f} s")
