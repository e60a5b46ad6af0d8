# /// script
# dependencies = ["tqdm"]
# ///
from concurrent.futures import ProcessPoolExecutor, as_completed

from tqdm import tqdm


def biggest_factor(number):
    return max(n for n in range(1, number) if number % n == 0)


if __name__ == "__main__":
    numbers = range(100_000, 100_020)
    with ProcessPoolExecutor() as pool:
        futures = {pool.submit(biggest_factor, n): n for n in numbers}
        factors = {}
        for future in tqdm(as_completed(futures), total=len(futures)):
            factors[futures[future]] = future.result()
    print("number with the biggest factor:", max(factors, key=factors.get))
