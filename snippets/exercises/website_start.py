import asyncio


def total(sales):
    return sum(sale % 100 for sale in range(sales))


async def report():
    print("report:", total(300_000))


async def answer():
    print("request answered")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(report())
        group.create_task(answer())


if __name__ == "__main__":
    asyncio.run(main())
