# /// script
# dependencies = ["dask", "distributed"]
# ///
import logging
import os
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster

logging.getLogger("asyncio").disabled = True  # noise at the end


def load(year):
    return {"loaded by": os.getpid(), "sold": list(range(year * 100))}


def total(sales, month):
    same_process = sales["loaded by"] == os.getpid()
    return sum(sales["sold"][month::12]), same_process, os.getpid()


def main():
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
    ):
        sales = client.submit(load, 2025)  # a future: no .result() here
        workers = set()
        for month in 1, 2, 3:
            task = client.submit(total, sales, month)
            sold, same_process, worker = task.result()
            print(f"month {month}: {sold}, loaded here: {same_process}")
            workers.add(worker)
        print("workers that had a task:", len(workers))
        print("one is the main process:", os.getpid() in workers)


if __name__ == "__main__":
    main()
