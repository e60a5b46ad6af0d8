import asyncio
from multiprocessing import Pipe, Process


async def call(function, *args):
    """Call it in a process, which is killed if the call is canceled."""
    receiver, sender = Pipe(duplex=False)
    process = Process(target=answer, args=(sender, function, *args))
    process.start()
    sender.close()
    try:
        await readable(receiver.fileno())
        result, error = receiver.recv()
        await readable(process.sentinel)  # until the process has ended
    except asyncio.CancelledError:
        process.kill()
        raise
    finally:
        process.join()
    if error:
        raise error
    return result


def answer(sender, function, *args):
    try:
        sender.send((function(*args), None))
    except Exception as error:
        sender.send((None, error))


async def readable(fd):
    """Wait for data, or for the end of it, without blocking the loop."""
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(fd, ready.set)
    try:
        await ready.wait()
    finally:
        loop.remove_reader(fd)
