from concurrent.futures import ProcessPoolExecutor
from time import perf_counter


def simulate(days):
    price = 0.5
    for _ in range(days * 3_000):
        price = 3.7 * price * (1 - price)
    return price


def time(what, run, *args, **options):
    began = perf_counter()
    list(run(simulate, *args, **options))
    print(f"{what:28} {perf_counter() - began:.2f} s")


if __name__ == "__main__":
    days = [100, 200, 300, 400, 500, 600, 700, 800]
    time("a loop, first four tasks", map, days[:4])
    time("a loop, last four tasks", map, days[4:])
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(simulate, [1] * 100))  # start the workers
        time("2 workers, chunks of four", pool.map, days, chunksize=4)
        time("2 workers, one by one", pool.map, days, chunksize=1)
