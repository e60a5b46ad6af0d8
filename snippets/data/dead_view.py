# /// script
# dependencies = ["numpy"]
# ///
import faulthandler
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

import numpy as np


def with_ndarray(name):
    faulthandler.disable()  # print no traceback of the crash
    block = SharedMemory(name)
    array = np.ndarray(1_000_000, buffer=block.buf)
    block.close()
    print(array[0])


def with_frombuffer(name):
    block = SharedMemory(name)
    array = np.frombuffer(block.buf)
    try:
        block.close()
    except BufferError as error:
        print(error)
    del array
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=8_000_000)
    for read in [with_ndarray, with_frombuffer]:
        reader = Process(target=read, args=(block.name,))
        reader.start()
        reader.join()
        print(f"{read.__name__}: exit code {reader.exitcode}")
    block.close()
    block.unlink()
