# /// script
# dependencies = ["numpy"]
# ///
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.lib.format import open_memmap

STATIONS, HOURS = 8, 500_000


def write_readings(path):
    shape = (STATIONS, HOURS)
    readings = open_memmap(path, "w+", np.float64, shape)
    for station in range(STATIONS):  # never all of them in memory
        readings[station] = np.arange(HOURS) % 24 + station


def mean(path, station):
    readings = np.load(path, mmap_mode="r")
    return float(readings[station].mean())


if __name__ == "__main__":
    with TemporaryDirectory() as folder, ProcessPoolExecutor() as pool:
        path = Path(folder, "readings.npy")
        write_readings(path)
        means = pool.map(mean, [path] * STATIONS, range(STATIONS))
        for station, degrees in enumerate(means):
            print(f"station {station}: {degrees:.2f} degrees")
