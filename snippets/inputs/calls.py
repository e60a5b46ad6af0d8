from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import suppress
from multiprocessing import Barrier, Event, Pool


def prepare(*gates):
    global all_read, together
    all_read, together = gates


def check(text):
    all_read.wait()
    if text in ["0", "2"]:
        together.wait()  # 1 is done before 0
    return int(text)


def start(pool, call, inputs):
    if call != "submit":
        return iter(getattr(pool, call)(check, inputs))
    tasks = [pool.submit(check, text) for text in inputs]
    return map(Future.result, as_completed(tasks))


def show(kind, call):
    def inputs():
        yield from ["0", "1", "2", "bad", "4", "5"]
        gates[0].set()  # without this, no result would come

    gates = (Event(), Barrier(2))
    with kind(2, initializer=prepare, initargs=gates) as pool:
        good = []
        with suppress(StopIteration, ValueError):
            results = start(pool, call, inputs())
            while True:
                with suppress(ValueError):
                    good.append(next(results))
    print(f"{kind.__name__:19}  {call:14} ", *good)


if __name__ == "__main__":
    for call in ["map", "submit"]:
        show(ProcessPoolExecutor, call)
    for call in ["map", "imap", "imap_unordered"]:
        show(Pool, call)
