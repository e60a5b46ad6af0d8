import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, current_process, parent_process


def share(barrier):
    global all_workers
    all_workers = barrier


def threads():
    return ", ".join(name_of(thread) for thread in threading.enumerate())


def name_of(thread):
    kind = type(thread)
    named = kind is threading.Thread
    return thread.name if named else kind.__name__.strip("_")


def look_around():
    all_workers.wait()  # so that each worker runs one task
    number = current_process().name.rpartition("-")[2]
    parent = parent_process().name
    return f"worker {number}, started by {parent}: {threads()}"


if __name__ == "__main__":
    barrier = Barrier(2)
    with ProcessPoolExecutor(
        max_workers=2, initializer=share, initargs=(barrier,)
    ) as pool:
        futures = [pool.submit(look_around) for _ in range(2)]
        workers = sorted(future.result() for future in futures)
        print(f"{current_process().name}: {threads()}")
        for worker in workers:
            print(worker)
