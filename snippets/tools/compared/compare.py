from concurrent import futures
from time import perf_counter

from jobs import compute, in_coroutines, mixed, wait

PRODUCTS = range(8)


def show(way, run):
    """Time the three jobs; run(job, PRODUCTS) does one for each."""
    times = []
    for job in compute, wait, mixed:
        began = perf_counter()
        good = list(run(job, PRODUCTS))
        times.append(f"{1000 * (perf_counter() - began):7.0f} ms")
    print(f"{way:22}", *times, f"{sum(good):10,}")


def show_pools(name, executor):
    for workers in 2, 8:
        with executor(workers) as pool:
            list(pool.map(wait, PRODUCTS))  # start the workers
            show(f"{workers} {name}", pool.map)


if __name__ == "__main__":
    print(
        "8 products              computing    waiting      mixed      good"
    )
    show("loop", map)
    show("asyncio", in_coroutines())
    show_pools("threads", futures.ThreadPoolExecutor)
    show_pools("processes", futures.ProcessPoolExecutor)
    with futures.ProcessPoolExecutor(2) as pool:
        list(pool.map(wait, PRODUCTS))
        show("asyncio + 2 processes", in_coroutines(pool))
    if hasattr(futures, "InterpreterPoolExecutor"):  # since 3.14
        show_pools("interpreters", futures.InterpreterPoolExecutor)
