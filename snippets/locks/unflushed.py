from multiprocessing import Barrier, Lock, Process
from pathlib import Path
from tempfile import TemporaryDirectory

ENTRY = "worker {0}: begin\nworker {0}: end\n"
WORKERS, ENTRIES = 4, 5_000


def serve(worker, path, together, lock, flush):
    together.wait()
    with path.open("a") as log:
        for _ in range(ENTRIES):
            sum(range(1_000))  # imagine real work
            with lock:
                print(f"worker {worker}: begin", file=log, flush=flush)
                print(f"worker {worker}: end", file=log, flush=flush)


def write_log(path, flush):
    together, lock = Barrier(WORKERS), Lock()
    workers = [
        Process(target=serve, args=(worker, path, together, lock, flush))
        for worker in range(WORKERS)
    ]
    for process in workers:
        process.start()
    for process in workers:
        process.join()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for flush in [False, True]:
            path = Path(folder, f"flush {flush}.log")
            write_log(path, flush)
            text = path.read_text()
            whole = sum(text.count(ENTRY.format(n)) for n in range(WORKERS))
            broken = WORKERS * ENTRIES - whole
            print(f"flush={flush}: {broken} broken entries")
