import os
from concurrent.futures import Future, ProcessPoolExecutor


def attempt(what, call, *args, **options):
    try:
        call(*args, **options)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}".removesuffix(": "))


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        crashed = pool.submit(os._exit, 1)
        attempt("the task that crashes", crashed.result)
        attempt("the next task", pool.submit, len, [])
    attempt("a result that is late", Future().result, timeout=0)
