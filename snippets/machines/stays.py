# /// script
# dependencies = ["dask", "distributed"]
# ///
from tempfile import TemporaryDirectory

import dask
from distributed import Client, LocalCluster, get_worker


def load(year):
    return list(range(year * 100))


def total(sales, month):
    return sum(sales[month::12]), get_worker().address


def main():
    with (
        TemporaryDirectory() as folder,
        dask.config.set(temporary_directory=folder),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=False,
            dashboard_address="127.0.0.1:0",
            silence_logs="CRITICAL",
        ) as cluster,
        Client(cluster) as client,
    ):
        sales = client.submit(load, 2025)  # no .result(): it stays there
        for month in 1, 2, 3:
            count, place = client.submit(total, sales, month).result()
            [home] = client.who_has(sales)[sales.key]
            print(f"month {month}: {count}, at the data: {place == home}")


if __name__ == "__main__":
    main()
