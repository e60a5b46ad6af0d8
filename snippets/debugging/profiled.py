import cProfile
import pstats
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from uuid import uuid4


def is_prime(n):
    return all(n % divisor for divisor in range(2, int(n**0.5) + 1))


def primes_below(limit):
    return sum(is_prime(n) for n in range(2, limit))


def profiled(function, folder, *args):
    profile = cProfile.Profile()
    try:
        return profile.runcall(function, *args)
    finally:
        profile.dump_stats(Path(folder, f"{uuid4()}.prof"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(2) as pool:
            task = partial(profiled, primes_below, folder)
            print("primes:", sum(pool.map(task, [1000, 2000])))
        files = [str(path) for path in Path(folder).glob("*.prof")]
        found = pstats.Stats(*files).get_stats_profile().func_profiles
    for name in ["primes_below", "is_prime"]:
        row = found[name]
        print(f"{name:12}  {row.ncalls} calls  {row.cumtime:.2f} s")
