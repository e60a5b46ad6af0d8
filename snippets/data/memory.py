# /// script
# dependencies = ["numpy", "psutil"]
# ///
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier
from multiprocessing.shared_memory import SharedMemory
from tempfile import NamedTemporaryFile

import numpy as np
import psutil


def prepare(barrier):
    global together
    together = barrier


def work(way, numbers):
    if way == "memory map":
        numbers = np.load(numbers, mmap_mode="r")
    if way == "shared memory":
        block = SharedMemory(numbers)
        numbers = np.ndarray(10_000_000, buffer=block.buf)
    numbers.sum()
    together.wait()  # now both workers hold all numbers
    memory = psutil.Process().memory_full_info()
    together.wait()  # now both have been measured
    return [memory.rss, memory.pss, memory.uss]


if __name__ == "__main__":
    numbers = np.ones(10_000_000)  # 80 MB
    block = SharedMemory(create=True, size=80_000_000)
    np.ndarray(10_000_000, buffer=block.buf)[:] = numbers
    with NamedTemporaryFile(suffix=".npy") as file:
        np.save(file.name, numbers)
        ways = ["argument", "memory map", "shared memory"]
        given = [numbers, file.name, block.name]
        print("in each worker      RSS       PSS       USS")
        with ProcessPoolExecutor(2, None, prepare, [Barrier(2)]) as pool:
            for way, it in zip(ways, given, strict=True):
                sizes, _ = pool.map(work, [way] * 2, [it] * 2)
                print(f"{way:14}", *[f"{n / 1e6:6.0f} MB" for n in sizes])
    block.close()
    block.unlink()
