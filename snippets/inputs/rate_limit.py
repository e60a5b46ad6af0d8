import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Value

PERIOD = 0.1  # seconds: ten requests a second, by all workers together


def prepare(shared):
    global next_turn
    next_turn = shared


def wait_for_turn():
    with next_turn.get_lock():
        time.sleep(max(0, next_turn.value - time.monotonic()))
        now = time.monotonic()
        next_turn.value = now + PERIOD
    return now


def fetch(page):
    turn = wait_for_turn()
    return turn, page  # imagine a request here


if __name__ == "__main__":
    turn = Value("d", 0)
    with ProcessPoolExecutor(
        3, initializer=prepare, initargs=(turn,)
    ) as pool:
        fetched = sorted(pool.map(fetch, range(1, 9)))
    first = fetched[0][0]
    for moment, page in fetched:
        print(f"{moment - first:5.2f} s: page {page}")
