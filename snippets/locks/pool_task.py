import multiprocessing as mp


def keep(shared):
    global lock
    lock = shared


def is_free(task):
    return lock.acquire(block=False)


if __name__ == "__main__":
    shared = mp.Lock()
    with mp.Pool(2, initializer=keep, initargs=(shared,)) as pool:
        with shared:
            print("is the lock free:", pool.map(is_free, range(3)))
        for tool in [shared, mp.Event(), mp.Semaphore(), mp.Condition()]:
            try:
                pool.map(is_free, [tool])
            except RuntimeError as error:
                print(type(tool).__name__, "as an item: RuntimeError")
                print(" ", error)
