import asyncio
from concurrent.futures import ProcessPoolExecutor


def total(day):
    if day == "sunday":
        raise ValueError("closed on sunday")
    return sum(sale % 100 for sale in range(200_000))


async def report(pool, day):
    loop = asyncio.get_running_loop()
    try:
        result = await loop.run_in_executor(pool, total, day)
    except ValueError as error:
        result = error
    print(f"{day}: {result}")


async def main():
    pool = ProcessPoolExecutor()
    try:
        async with asyncio.TaskGroup() as group:
            for day in ("saturday", "sunday", "monday"):
                group.create_task(report(pool, day))
    finally:
        # the end of a with block would block the event loop
        await asyncio.to_thread(pool.shutdown)


if __name__ == "__main__":
    asyncio.run(main())
