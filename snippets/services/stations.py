import asyncio
from contextlib import suppress
from multiprocessing import Pipe, Process


def measure(sender, station):
    for temperature in (12, 14, 13):
        sender.send((station, temperature))


async def readable(fd):
    """Wait for data, or for the end of it, without blocking the loop."""
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(fd, ready.set)
    try:
        await ready.wait()
    finally:
        loop.remove_reader(fd)


async def messages(receiver):
    """What another process sends, until it closes its end."""
    with suppress(EOFError):
        while True:
            await readable(receiver.fileno())
            yield receiver.recv()


async def follow(station):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=measure, args=(sender, station))
    process.start()
    sender.close()
    async for name, temperature in messages(receiver):
        print(f"{name}: {temperature}")
    await readable(process.sentinel)  # until the process has ended
    process.join()


async def main():
    await asyncio.gather(follow("north"), follow("south"))


if __name__ == "__main__":
    asyncio.run(main())
