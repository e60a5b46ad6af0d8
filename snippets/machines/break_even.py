# /// script
# dependencies = ["dask", "distributed"]
# ///
import time
from concurrent.futures import ProcessPoolExecutor
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster


def work(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def measure(compute, milliseconds):
    tasks = [milliseconds / 1000] * (100 // milliseconds)
    start = time.perf_counter()
    list(compute(work, tasks))
    return time.perf_counter() - start


def main():
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(work, [0.1, 0.1]))  # fork before Dask has threads
        with (
            TemporaryDirectory() as folder,
            dask.config.set(temporary_directory=folder),
            LocalCluster(
                n_workers=2,
                threads_per_worker=1,
                dashboard_address="127.0.0.1:0",
                silence_logs="CRITICAL",
            ) as cluster,
            Client(cluster) as client,
            client.get_executor(pure=False) as machines,
        ):
            print("task     loop    pool    Dask")
            for ms in 50, 10, 1:
                ways = map, pool.map, machines.map
                times = [measure(way, ms) for way in ways]
                print(f"{ms:2} ms", *(f"{t:5.2f} s" for t in times))


if __name__ == "__main__":
    main()
