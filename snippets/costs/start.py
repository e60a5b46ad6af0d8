from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter


def do_nothing(task):
    pass


def time_one_task(pool):
    began = perf_counter()
    list(pool.map(do_nothing, ["a task"]))
    return 1000 * (perf_counter() - began)


if __name__ == "__main__":
    print("worker   first task    later task")
    for name, Pool in [
        ("thread", ThreadPoolExecutor),
        ("process", ProcessPoolExecutor),
    ]:
        with Pool(max_workers=1) as pool:
            first = time_one_task(pool)
            later = min(time_one_task(pool) for _ in range(20))
        print(f"{name:7}  {first:7.2f} ms    {later:7.2f} ms")
