# /// script
# dependencies = ["numpy"]
# ///
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.shared_memory import SharedMemory

import numpy as np


@contextmanager
def shared(array):
    """Copy the array into shared memory; yield what attach() needs."""
    if array.dtype.hasobject:
        raise TypeError("an array of objects cannot be shared")
    block = SharedMemory(create=True, size=array.nbytes)
    try:
        np.ndarray(array.shape, array.dtype, block.buf)[:] = array
        yield block.name, array.shape, array.dtype
    finally:
        block.close()
        block.unlink()


def attach(name, shape, dtype):
    global block, readings
    block = SharedMemory(name)  # has to live as long as the array
    readings = np.ndarray(shape, dtype, block.buf)


def mean(station):
    return float(readings[station].mean())


if __name__ == "__main__":
    hours = np.arange(1_000_000)
    measured = np.array([hours % 24, hours % 12, hours % 2 + 20.0])
    with (
        shared(measured) as parts,
        ProcessPoolExecutor(initializer=attach, initargs=parts) as pool,
    ):
        for station, degrees in enumerate(pool.map(mean, range(3))):
            print(f"station {station}: {degrees:.2f} degrees")
