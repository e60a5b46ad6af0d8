from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter, sleep


def compute(task):
    return sum(n * n for n in range(500_000))


def wait(task):
    sleep(0.05)  # as for an answer from the network


def seconds(job, run):
    began = perf_counter()
    list(run(job, range(8)))
    return perf_counter() - began


def show(way, run):
    computing, waiting = seconds(compute, run), seconds(wait, run)
    print(f"{way:12}  {computing:5.2f} s    {waiting:5.2f} s")


if __name__ == "__main__":
    print("8 tasks       that compute  that wait")
    show("a loop", map)
    for workers in 2, 8:
        with ThreadPoolExecutor(workers) as pool:
            show(f"{workers} threads", pool.map)
        with ProcessPoolExecutor(workers) as pool:
            list(pool.map(wait, range(8)))  # start the workers
            show(f"{workers} processes", pool.map)
