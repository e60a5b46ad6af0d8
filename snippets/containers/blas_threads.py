# /// script
# dependencies = ["numpy", "psutil"]
# ///
import os

os.environ["OMP_NUM_THREADS"] = "1"  # before NumPy is imported

from concurrent.futures import ProcessPoolExecutor

import numpy as np
import psutil


def threads_for(matrix):
    np.linalg.inv(matrix)
    return psutil.Process().num_threads()


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        for threads in pool.map(threads_for, [np.eye(300)] * 2):
            print("threads in the worker:", threads)
