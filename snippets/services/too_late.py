import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Semaphore


def share(*semaphores):
    global started, may_end
    started, may_end = semaphores


def render(page):
    started.release()
    may_end.acquire()  # rendering takes its time
    print(f"worker: page {page} rendered", flush=True)


async def main(started, may_end):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(
        max_workers=1, initializer=share, initargs=(started, may_end)
    )
    page = loop.run_in_executor(pool, render, 1)
    await asyncio.to_thread(started.acquire)
    try:
        async with asyncio.timeout(0.1):
            await page
    except TimeoutError:
        print("timeout, canceled:", page.cancelled(), flush=True)
    may_end.release()
    await asyncio.to_thread(pool.shutdown)


if __name__ == "__main__":
    asyncio.run(main(Semaphore(0), Semaphore(0)))
