# /// script
# dependencies = ["numpy"]
# ///
from concurrent.futures import ProcessPoolExecutor

import numpy as np


def hits(seed):
    """How many of 100,000 darts hit the circle."""
    x, y = np.random.default_rng(seed).random((2, 100_000))
    return int((x * x + y * y < 1).sum())


if __name__ == "__main__":
    seeds = np.random.SeedSequence(2026).spawn(8)  # one for each task
    print("loop: pi is about", sum(map(hits, seeds)) / 200_000)
    with ProcessPoolExecutor() as pool:
        print("pool: pi is about", sum(pool.map(hits, seeds)) / 200_000)
