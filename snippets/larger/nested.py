from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Process


def in_pool(region):
    try:
        Process(target=print, args=(region,)).start()
    except AssertionError as error:
        return f"Process in a Pool: {error}"


def in_executor(region):
    with Pool(1) as pool:
        [line] = pool.map(in_pool, [region])
        pool.close()
        pool.join()
    return f"Pool in an executor: works\n{line}"


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(in_executor, "north").result())
