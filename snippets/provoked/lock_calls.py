from multiprocessing import Barrier, Condition, Lock, RLock


def attempt(what, call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}".removesuffix(": "))


if __name__ == "__main__":
    attempt("release a free Lock", Lock().release)
    attempt("release a free RLock", RLock().release)
    attempt("notify without the lock", Condition().notify)
    attempt("wait without the lock", Condition().wait)
    barrier = Barrier(2)
    barrier.abort()
    attempt("wait at a broken barrier", barrier.wait)
