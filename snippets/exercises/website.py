import asyncio
from concurrent.futures import ProcessPoolExecutor


def total(sales):
    return sum(sale % 100 for sale in range(sales))


async def report(pool):
    loop = asyncio.get_running_loop()
    print("report:", await loop.run_in_executor(pool, total, 300_000))


async def answer():
    print("request answered")


async def main(pool):
    async with asyncio.TaskGroup() as group:
        group.create_task(report(pool))
        group.create_task(answer())


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        asyncio.run(main(pool))
