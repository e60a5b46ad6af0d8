from concurrent.futures import ProcessPoolExecutor
from random import Random


def throw(task):
    return Random(f"2026, throw {task}").randint(1, 6)


def game(tasks_per_worker):
    with ProcessPoolExecutor(
        max_workers=1, max_tasks_per_child=tasks_per_worker
    ) as pool:
        return list(pool.map(throw, range(8)))


if __name__ == "__main__":
    print("one worker:", *game(tasks_per_worker=None))
    print("a new worker after 3 tasks:", *game(tasks_per_worker=3))
