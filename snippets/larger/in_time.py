import asyncio
from multiprocessing import Pipe, Process


def answer(sender, function, *args):
    sender.send(function(*args))


async def call(function, *args):
    """Call it in a process, which ends if the call is cancelled."""
    receiver, sender = Pipe(duplex=False)
    process = Process(target=answer, args=(sender, function, *args))
    process.start()
    sender.close()
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(receiver.fileno(), ready.set)
    try:
        await ready.wait()
        return receiver.recv()
    except asyncio.CancelledError:
        process.kill()
        raise
    finally:
        loop.remove_reader(receiver.fileno())
        process.join()


def render(page):
    while page == "endless":
        pass
    return f"{page}: rendered"


async def main():
    print(await call(render, "cover"))
    try:
        async with asyncio.timeout(1):
            await call(render, "endless")
    except TimeoutError:
        print("endless: stopped")


if __name__ == "__main__":
    asyncio.run(main())
