from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter, sleep


def compute(task):
    return sum(n * n for n in range(500_000))


def download(task):
    sleep(0.05)  # like waiting for a server


def seconds(job, map_function):
    began = perf_counter()
    list(map_function(job, range(8)))
    return perf_counter() - began


def show(label, map_function):
    computing = seconds(compute, map_function)
    waiting = seconds(download, map_function)
    print(f"{label:12}  {computing:5.2f} s    {waiting:5.2f} s")


if __name__ == "__main__":
    print("8 tasks       that compute  that wait")
    show("a loop", map)
    for workers in 2, 8:
        with ThreadPoolExecutor(workers) as pool:
            show(f"{workers} threads", pool.map)
        with ProcessPoolExecutor(workers) as pool:
            list(pool.map(download, range(8)))  # start the workers
            show(f"{workers} processes", pool.map)
