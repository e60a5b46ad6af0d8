import asyncio
from collections import Counter
from time import sleep

REVIEWS = "good boots, good price " * 50_000


def compute(product):
    return Counter(REVIEWS.split())["good"]


def wait(product):
    sleep(0.05)  # the network takes this long


def mixed(product):
    wait(product)
    return compute(product)


def in_coroutines(pool=None):
    """A way to run a job; computing in the pool, or else right here."""

    async def one(job, product):
        if job is not compute:
            await asyncio.sleep(0.05)
        if job is wait:
            return 0
        if pool is None:
            return compute(product)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(pool, compute, product)

    async def every(job, products):
        return await asyncio.gather(*[one(job, p) for p in products])

    return lambda job, products: asyncio.run(every(job, products))
