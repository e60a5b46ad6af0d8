from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier
from random import Random


def prepare(barrier):
    global generator, everybody
    generator = Random(2026)
    everybody = barrier


def seed_per_worker(task):
    everybody.wait()  # so that each worker gets the same number of tasks
    return generator.randint(100, 999)


def seed_per_task(task):
    everybody.wait()
    return Random(f"2026, task {task}").randint(100, 999)


if __name__ == "__main__":
    prepare(Barrier(1))
    with ProcessPoolExecutor(
        max_workers=2, initializer=prepare, initargs=(Barrier(2),)
    ) as pool:
        for simulate in (seed_per_worker, seed_per_task):
            print(f"{simulate.__name__}:")
            print("  one process:", *map(simulate, range(4)))
            print("  two workers:", *pool.map(simulate, range(4)))
