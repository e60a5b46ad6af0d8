import asyncio
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Semaphore

EXECUTORS = {"process": ProcessPoolExecutor, "thread": ThreadPoolExecutor}


def share(*semaphores):
    global started, may_end
    started, may_end = semaphores


def render(where):
    started.release()
    may_end.acquire()  # rendering takes its time
    print(f"{where}: rendered", flush=True)


async def render_here():
    await asyncio.Event().wait()  # rendering takes its time
    print("coroutine: rendered")


async def give_up(where, rendering):
    try:
        async with asyncio.timeout(0.1):
            await rendering
    except TimeoutError:
        print(f"{where}: timeout", flush=True)


async def in_executor(where, pool):
    loop = asyncio.get_running_loop()
    rendering = loop.run_in_executor(pool, render, where)
    await asyncio.to_thread(started.acquire)
    await give_up(where, rendering)


if __name__ == "__main__":
    started, may_end = semaphores = Semaphore(0), Semaphore(0)
    for where, executor in EXECUTORS.items():
        with executor(1, initializer=share, initargs=semaphores) as pool:
            asyncio.run(in_executor(where, pool))
            may_end.release()
    asyncio.run(give_up("coroutine", render_here()))
