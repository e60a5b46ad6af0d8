from multiprocessing import Manager, Value
from timeit import repeat

STEPS = 100
ROUNDS = 5


def add_one(counter):
    counter.value += 1


def add_one_locked(counter):
    with counter.get_lock():
        counter.value += 1


def show(title, add, counter):
    times = repeat(lambda: add(counter), number=STEPS, repeat=ROUNDS)
    microseconds = min(times) / STEPS * 1e6
    print(f"{title:24} {microseconds:7.2f}  {counter.value}")


if __name__ == "__main__":
    print(f"{'+= 1':24} {'microseconds'}  counted")
    show("Value without a lock", add_one, Value("i", 0, lock=False))
    show("Value in its get_lock()", add_one_locked, Value("i", 0))
    with Manager() as manager:
        show("Value of a manager", add_one, manager.Value("i", 0))
