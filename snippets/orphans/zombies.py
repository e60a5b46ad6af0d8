from multiprocessing import Process, active_children
from multiprocessing.connection import wait
from pathlib import Path


def do_nothing():
    pass


def start_child():
    process = Process(target=do_nothing)
    process.start()
    return process


def state(process):
    wait([process.sentinel])  # until it has ended; this does not join it
    entry = Path(f"/proc/{process.pid}/status")
    while entry.exists():
        if "Z (zombie)" in entry.read_text():
            return "zombie"
    return "gone"


if __name__ == "__main__":
    first = start_child()
    print("first child ended:", state(first))
    second = start_child()
    print("after the next start():", state(first))
    print("second child ended:", state(second))
    active_children()
    print("after active_children():", state(second))
    third = start_child()
    print("third child ended:", state(third))
    third.join()
    print("after join():", state(third))
