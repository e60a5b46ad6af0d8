import multiprocessing
import threading

CALLS = [
    "Lock().acquire(False)",
    "Lock().acquire(block=False)",
    "Lock().acquire(blocking=False)",
    "Lock().release()",
    "RLock().release()",
    "Condition().notify()",
]


def outcome(call, module):
    try:
        return str(eval(call, vars(module)))
    except Exception as error:
        return type(error).__name__


if __name__ == "__main__":
    print(f"{'':31} threading     multiprocessing")
    for call in CALLS:
        answers = [outcome(call, m) for m in [threading, multiprocessing]]
        print("{:31} {:13} {}".format(call, *answers))
