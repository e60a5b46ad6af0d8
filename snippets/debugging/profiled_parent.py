import cProfile
import pstats
from concurrent.futures import ProcessPoolExecutor


def is_prime(n):
    return all(n % divisor for divisor in range(2, int(n**0.5) + 1))


def primes_below(limit):
    return sum(is_prime(n) for n in range(2, limit))


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool, cProfile.Profile() as profile:
        counts = pool.map(primes_below, [2000, 3000])
        primes_below(1000)  # meanwhile, in the main process
        print("primes:", sum(counts))
    found = pstats.Stats(profile).get_stats_profile().func_profiles
    calls = found["is_prime"].ncalls if "is_prime" in found else 0
    print("calls of is_prime:", calls)
