from concurrent.futures import ProcessPoolExecutor


def simulate(day):
    return sum(day * n for n in range(100_000))


def tasks_run(cancel):
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(simulate, day) for day in range(100)]
        futures[0].result()  # the first day is enough after all
        if cancel:
            pool.shutdown(cancel_futures=True)
    return sum(not future.cancelled() for future in futures)


if __name__ == "__main__":
    print("leave the block:", tasks_run(cancel=False), "of 100 tasks ran")
    print("cancel first:", tasks_run(cancel=True), "of 100 tasks ran")
