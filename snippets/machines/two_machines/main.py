# /// script
# dependencies = ["distributed"]
# ///
import os
from concurrent.futures import ProcessPoolExecutor

from cluster import cluster
from distributed import Client


def sum_squares(limit):
    total = sum(number * number for number in range(limit))
    return total, os.environ.get("MACHINE", "here")


def report(pool):
    found = list(pool.map(sum_squares, [400, 300, 200, 100]))
    totals = [total for total, _ in found]
    machines = sorted({machine for _, machine in found})
    print(f"{', '.join(machines)}: {totals}")


def main():
    with ProcessPoolExecutor() as pool:
        report(pool)
    with (
        cluster("oslo", "rome") as (file, _),
        Client(scheduler_file=file) as client,
    ):
        client.wait_for_workers(2)
        with client.get_executor() as pool:
            report(pool)


if __name__ == "__main__":
    main()
