# /// script
# dependencies = ["psutil"]
# ///
import gc
import multiprocessing

import psutil

fork = multiprocessing.get_context("fork")


def read_all():
    return sum(len(name) for number, name in orders)


def work(action, results):
    process = psutil.Process()
    before = process.memory_full_info().uss
    action()
    results.put(process.memory_full_info().uss - before)


def measure(title, action):
    results = fork.SimpleQueue()
    worker = fork.Process(target=work, args=(action, results))
    worker.start()
    print(f"{title:26} {results.get() / 1e6:5.1f} MB copied")
    worker.join()


if __name__ == "__main__":
    orders = [[number, f"order {number}"] for number in range(300_000)]
    measure("gc.collect()", gc.collect)
    gc.freeze()
    measure("gc.collect() after freeze", gc.collect)
    measure("read all after freeze", read_all)
