from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from math import isqrt
from time import perf_counter

WORKERS = 2


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(numbers):
    return sum(map(is_prime, numbers))


def cut(tasks, size):
    return [range(n * size, (n + 1) * size) for n in range(tasks)]


def measure(title, mapped, blocks, **how):
    began = perf_counter()
    primes = sum(mapped(count_primes, blocks, **how))
    print(f"{title:12} {perf_counter() - began:.5f} s  {primes:5} primes")


if __name__ == "__main__":
    with (
        ThreadPoolExecutor(max_workers=WORKERS) as threads,
        ProcessPoolExecutor(max_workers=WORKERS) as processes,
    ):
        for tasks, size in [(2, 10), (1_000, 1), (8, 15_000)]:
            print(f"{tasks:,} tasks, numbers in each: {size:,}")
            blocks, half = cut(tasks, size), tasks // WORKERS
            measure("a loop", map, blocks)
            measure(f"{WORKERS} processes", processes.map, blocks)
            measure("in chunks", processes.map, blocks, chunksize=half)
            measure(f"{WORKERS} threads", threads.map, blocks)
