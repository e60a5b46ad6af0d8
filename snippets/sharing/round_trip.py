from multiprocessing import Manager, Value
from timeit import repeat

STEPS = 100
ROUNDS = 5


def add_one(counter):
    counter.value += 1


def show(title, counter):
    times = repeat(lambda: add_one(counter), number=STEPS, repeat=ROUNDS)
    microseconds = min(times) / STEPS * 1e6
    lock = hasattr(counter, "get_lock")
    print(f"{title:18} {microseconds:6.2f}  {counter.value}  {lock}")


if __name__ == "__main__":
    print(f"+= 1, microseconds (best of {ROUNDS}), counted, has get_lock")
    show("Value without lock", Value("i", 0, lock=False))
    show("Value", Value("i", 0))
    with Manager() as manager:
        show("manager.Value", manager.Value("i", 0))
