import asyncio
from multiprocessing import Pipe, Process


def measure(sender, station):
    for temperature in (12, 14, 13):
        sender.send((station, temperature))


async def messages(receiver):
    """What another process sends, until it closes its end."""
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(receiver.fileno(), ready.set)
    try:
        while True:
            await ready.wait()
            ready.clear()
            while receiver.poll():
                yield receiver.recv()
    except EOFError:
        pass
    finally:
        loop.remove_reader(receiver.fileno())


async def follow(station):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=measure, args=(sender, station))
    process.start()
    sender.close()
    async for name, temperature in messages(receiver):
        print(f"{name}: {temperature}")
    process.join()


async def main():
    async with asyncio.TaskGroup() as group:
        for station in ("north", "south"):
            group.create_task(follow(station))


if __name__ == "__main__":
    asyncio.run(main())
