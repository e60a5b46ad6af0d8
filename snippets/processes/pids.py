import multiprocessing as mp
import os
import threading
from contextlib import nullcontext
from functools import partial

WORKERS = 5
say = partial(print, flush=True)


def add_squares(kind, ready, lock):
    ready.wait()
    with lock:
        say(f"{kind:7} {os.getpid()}:", end=" ")
        say(sum(n * n for n in range(200_000)))


def run(module, Worker, lock):
    ready = module.Barrier(WORKERS + 1)
    workers = [
        Worker(target=add_squares, args=(Worker.__name__, ready, lock))
        for _ in range(WORKERS)
    ]
    for worker in workers:
        worker.start()
    ready.wait()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    say(f"Main    {os.getpid()}")
    say("\nwithout a lock:")
    run(mp, mp.Process, nullcontext())
    say("\nwith a lock:")
    run(mp, mp.Process, mp.Lock())
    run(threading, threading.Thread, threading.Lock())
