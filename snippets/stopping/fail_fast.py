from concurrent.futures import FIRST_EXCEPTION, ProcessPoolExecutor, wait


def simulate(days):
    return sum(day * day for day in range(days)) / days


if __name__ == "__main__":
    lengths = [200_000] * 100  # days to simulate
    lengths[10] = 0
    with ProcessPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(simulate, days) for days in lengths]
        wait(futures, return_when=FIRST_EXCEPTION)
        pool.shutdown(cancel_futures=True)
    canceled = sum(future.cancelled() for future in futures)
    print("canceled:", canceled, "of", len(futures))
    try:
        print("results:", [future.result() for future in futures])
    except ZeroDivisionError as error:
        print("failed:", error)
