import os
from concurrent.futures import ProcessPoolExecutor
from math import isqrt


def is_prime(n):
    return all(n % d for d in range(2, isqrt(n) + 1))


def count_primes(limit):
    return sum(map(is_prime, range(2, limit))), os.getpid()


if __name__ == "__main__":
    limits = [40_000, 20_000, 10_000, 5_000]
    with ProcessPoolExecutor() as pool:
        answers = list(pool.map(count_primes, limits))
    for limit, (primes, pid) in zip(limits, answers, strict=True):
        print(f"{primes:4} primes below {limit:6,}, counted by {pid}")
    print(f"printed by {os.getpid()}")
