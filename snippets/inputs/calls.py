from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import Barrier, Pool

TEXTS = ["0", "1", "2", "bad", "4", "5"]


def prepare(barrier):
    global together
    together = barrier


def check(text):
    if text in ["0", "2"]:
        together.wait()  # 1 is done before 0
    return int(text)


def show(call, results):
    good = []
    while True:
        try:
            good.append(next(results))
        except ValueError:
            pass  # ask for the next result all the same
        except StopIteration:
            break
    print(f"{call:24}", *good)


if __name__ == "__main__":
    setup = {"initializer": prepare, "initargs": [Barrier(2)]}
    with ProcessPoolExecutor(2, **setup) as pool:
        show("executor.map", pool.map(check, TEXTS))
        tasks = [pool.submit(check, text) for text in TEXTS]
        finished = as_completed(tasks)
        show("submit, as_completed", map(Future.result, finished))
    with Pool(2, **setup) as pool:
        show("Pool.imap", pool.imap(check, TEXTS))
        show("Pool.imap_unordered", pool.imap_unordered(check, TEXTS))
        try:
            print(pool.map(check, TEXTS))
        except ValueError as error:
            print(f"{'Pool.map':24} {error}")
