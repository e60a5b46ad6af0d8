# /// script
# dependencies = ["dask", "distributed"]
# ///
import logging
import random
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster

logging.getLogger("asyncio").disabled = True  # noise at the end


def draw(tickets):
    return random.randrange(tickets)


def report(pool):
    winners = list(pool.map(draw, [10**12, 10**12, 10**12]))
    print(f"3 draws, {len(set(winners))} different")


def main():
    with (
        TemporaryDirectory() as folder,
        dask.config.set(temporary_directory=folder),
        LocalCluster(
            processes=False,
            dashboard_address="127.0.0.1:0",
            silence_logs="CRITICAL",
        ) as cluster,
        Client(cluster) as client,
    ):
        with client.get_executor() as pool:
            report(pool)
        with client.get_executor(pure=False) as pool:
            report(pool)


if __name__ == "__main__":
    main()
