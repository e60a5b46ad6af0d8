from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children


def solve(puzzle):
    while puzzle == "impossible":
        pass
    return f"{puzzle}: solved"


def kill_workers(pool):
    if hasattr(pool, "kill_workers"):
        pool.kill_workers()  # new in Python 3.14
    else:
        # All child processes, those of other pools too.
        for process in active_children():
            process.kill()


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(solve, "small").result())
        try:
            print(pool.submit(solve, "impossible").result(timeout=1))
        except TimeoutError:
            print("impossible: no result after a second")
            kill_workers(pool)
    print("done")
