from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def attempt(what, call, *args, **options):
    try:
        call(*args, **options)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def rows_in(path):
    return 3


if __name__ == "__main__":
    attempt("no workers", ProcessPoolExecutor, max_workers=0)
    attempt(
        "new workers under fork",
        ProcessPoolExecutor,
        mp_context=get_context("fork"),
        max_tasks_per_child=1,
    )
    with ProcessPoolExecutor() as pool:
        future = pool.submit(rows_in("a.csv"))  # a call, not a function
        attempt("submit a result", future.result)
    attempt("submit after the end", pool.submit, rows_in, "a.csv")
