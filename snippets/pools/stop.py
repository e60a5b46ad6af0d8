from concurrent.futures import ProcessPoolExecutor


def simulate(days):
    return sum(day * day for day in range(days))


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(simulate, 200_000) for _ in range(100)]
        print("first result:", futures[0].result())
        pool.shutdown(cancel_futures=True)
    canceled = sum(future.cancelled() for future in futures)
    print("canceled:", canceled, "of", len(futures))
