# /// script
# dependencies = ["psutil", "pyarrow"]
# ///
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pyarrow as pa
import pyarrow.compute as pc


def prepare(barrier):
    global together, before
    together, before = barrier, psutil.Process().memory_full_info().uss


def total(orders):
    if isinstance(orders, str):
        orders = pa.ipc.open_file(pa.memory_map(orders)).read_all()
    amount = pc.sum(orders["amount"]).as_py()
    together.wait()  # now both workers hold the table
    memory = psutil.Process().memory_full_info().uss - before
    together.wait()  # now both have been measured
    return amount, memory


if __name__ == "__main__":
    orders = pa.table({"amount": range(3_000_000)})
    spawn = get_context("spawn")  # Arrow has threads of its own
    with TemporaryDirectory() as folder:
        path = str(Path(folder, "orders.arrow"))
        with pa.ipc.new_file(path, orders.schema) as writer:
            writer.write_table(orders)
        for way, given in [("path", path), ("table", orders)]:
            with ProcessPoolExecutor(
                2, spawn, initializer=prepare, initargs=[spawn.Barrier(2)]
            ) as pool:
                (amount, memory), _ = pool.map(total, [given, given])
            more = round(memory / 1e6)
            print(f"{way:6} total {amount:,} {more:4} MB more")
