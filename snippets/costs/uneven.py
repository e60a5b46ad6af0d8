from concurrent.futures import ProcessPoolExecutor
from time import perf_counter


def simulate(days):
    price = 0.5
    for _ in range(days * 3_000):
        price = 3.7 * price * (1 - price)
    return days


def measure(label, map_function, tasks, **options):
    began = perf_counter()
    days = sum(map_function(simulate, tasks, **options))
    seconds = perf_counter() - began
    print(f"{label:26} {days:5,} days   {seconds:.2f} s")


if __name__ == "__main__":
    tasks = range(100, 900, 100)  # days to simulate: 100, 200, ... 800
    measure("a loop, first four tasks", map, tasks[:4])
    measure("a loop, last four tasks", map, tasks[4:])
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(simulate, [1] * 100))  # start the workers
        measure("2 workers, chunks of four", pool.map, tasks, chunksize=4)
        measure("2 workers, one by one", pool.map, tasks, chunksize=1)
