from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from time import perf_counter


def hour(line):
    return datetime.strptime(line[:19], "%Y-%m-%dT%H:%M:%S").hour


if __name__ == "__main__":
    log = [f"2026-03-01T{n % 24:02}:15:00 GET /" for n in range(12_000)]

    began = perf_counter()
    expected = [hour(line) for line in log]
    print(f"a loop               {perf_counter() - began:.3f} s")

    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(hour, log, chunksize=6_000))  # start the workers
        for size in [1, 10, 100, 1_000]:
            began = perf_counter()
            hours = list(pool.map(hour, log, chunksize=size))
            seconds = perf_counter() - began
            print(f"chunksize={size:<10,} {seconds:.3f} s")
    print(f"{len(hours):,} lines, same hours: {hours == expected}")
