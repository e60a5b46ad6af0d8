from multiprocessing import Pool
from threading import Lock


def attempt(what, call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def lock_for(path):
    return Lock()


if __name__ == "__main__":
    attempt("a pool without workers", Pool, 0)
    with Pool() as pool:
        attempt("return a lock", pool.map, lock_for, ["a.csv"])
        attempt("join an open pool", pool.join)
        pool.close()
        attempt("map after close", pool.map, len, ["a.csv"])
