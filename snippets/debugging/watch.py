# /// script
# dependencies = ["psutil"]
# ///
from multiprocessing import Barrier, Process, active_children

import psutil


def load_table(loaded, seen):
    table = b"x" * 80_000_000
    loaded.wait()
    seen.wait()
    del table  # kept until now, to be measured


def simulate(loaded, seen):
    sum(range(30_000_000))
    loaded.wait()
    seen.wait()


if __name__ == "__main__":
    loaded, seen = Barrier(3), Barrier(3)
    for job in load_table, simulate:
        Process(target=job, args=(loaded, seen), name=job.__name__).start()
    loaded.wait()
    print("pid      name        memory  CPU")
    for worker in active_children():
        process = psutil.Process(worker.pid)
        memory = process.memory_full_info().uss / 1e6
        cpu = process.cpu_times().user
        row = f"{worker.pid:<7}  {worker.name:10}  {memory:3.0f} MB"
        print(f"{row}  {cpu:.2f} s")
    seen.wait()
