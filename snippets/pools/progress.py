# /// script
# dependencies = ["tqdm"]
# ///
from concurrent.futures import ProcessPoolExecutor, as_completed
from random import Random

from tqdm import tqdm


def sold_out_days(seed):
    # Simulate 20,000 days; on how many do orders exceed the stock?
    random = Random(seed)
    return sum(random.gauss(100, 15) > 130 for _ in range(20_000))


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(sold_out_days, seed) for seed in range(20)]
        total = 0
        for future in tqdm(as_completed(futures), total=len(futures)):
            total += future.result()
    print(f"sold out on {total:,} of 400,000 days")
