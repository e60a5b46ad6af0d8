from concurrent.futures import ProcessPoolExecutor
from random import Random
from time import perf_counter


def sold_out_days(seed):
    # Simulate 500,000 days; on how many do orders exceed the stock?
    random = Random(seed)
    return sum(random.gauss(100, 15) > 130 for _ in range(500_000))


if __name__ == "__main__":
    seeds = range(8)

    start = perf_counter()
    slow = [sold_out_days(seed) for seed in seeds]
    print(f"loop: {perf_counter() - start:.2f} s, {sum(slow):,} days")

    start = perf_counter()
    with ProcessPoolExecutor() as pool:
        fast = list(pool.map(sold_out_days, seeds))
    print(f"pool: {perf_counter() - start:.2f} s, {sum(fast):,} days")
