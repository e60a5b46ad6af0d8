from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier
from random import Random


def prepare(barrier):
    global generator, all_workers
    generator = Random(2026)  # the same seed in each worker
    all_workers = barrier


def seed_per_worker(task):
    all_workers.wait()  # only for this proof: two tasks for each worker
    return generator.randint(100, 999)


def seed_per_task(task):
    return Random(f"2026, task {task}").randint(100, 999)


if __name__ == "__main__":
    with ProcessPoolExecutor(
        max_workers=2, initializer=prepare, initargs=(Barrier(2),)
    ) as pool:
        print("seed per worker:", *pool.map(seed_per_worker, range(4)))
        print("seed per task:  ", *pool.map(seed_per_task, range(4)))
    print("without a pool: ", *map(seed_per_task, range(4)))
