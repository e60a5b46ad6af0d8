from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import product


def sales(task):
    region, month = task
    return len(region) * month  # imagine a large file


if __name__ == "__main__":
    tasks = list(product(["north", "south", "east"], range(1, 13)))
    totals = Counter()
    with ProcessPoolExecutor() as pool:
        results = pool.map(sales, tasks)
        for (region, _), amount in zip(tasks, results, strict=True):
            totals[region] += amount
    for region, total in totals.items():
        print(f"{region}: {total}")
