# /// script
# dependencies = ["dask", "distributed"]
# ///
import os
from tempfile import TemporaryDirectory

import dask
from distributed import Client, KilledWorker, LocalCluster, Variable


def download(name):
    tries = Variable("tries")
    tries.set(tries.get() + 1)
    if tries.get() < 3:
        raise ConnectionError(f"no answer at try {tries.get()}")
    return f"{name}, at try {tries.get()}"


def crash(name):
    os._exit(1)


def main():
    with (
        TemporaryDirectory() as folder,
        dask.config.set(temporary_directory=folder),
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(
            n_workers=1,
            dashboard_address="127.0.0.1:0",
            silence_logs="CRITICAL",
        ) as cluster,
        Client(cluster) as client,
    ):
        Variable("tries").set(0)
        print(client.submit(download, "report", retries=2).result())
        worker = client.submit(os.getpid, pure=False).result()
        try:
            client.submit(crash, "report", retries=2).result()
        except KilledWorker as error:
            print("KilledWorker:", error.task.partition("-")[0])
        successor = client.submit(os.getpid, pure=False).result()
        print("a new worker:", successor != worker)


if __name__ == "__main__":
    main()
