import re
from multiprocessing import Barrier, Lock, Process
from pathlib import Path
from tempfile import TemporaryDirectory

ENTRY = re.compile(r"(worker \d, request \d+): begin\n\1: result \d+\n")


def serve(worker, path, together, lock, flush):
    together.wait()
    with path.open("a") as log:
        for request in range(5_000):
            name = f"worker {worker}, request {request}"
            result = sum(range(1_000))  # imagine real work
            with lock:
                print(f"{name}: begin", file=log, flush=flush)
                print(f"{name}: result {result}", file=log, flush=flush)


if __name__ == "__main__":
    together, lock = Barrier(4), Lock()
    with TemporaryDirectory() as folder:
        for flush in [False, True]:
            path = Path(folder, f"flush {flush}.log")
            workers = [
                Process(
                    target=serve, args=(worker, path, together, lock, flush)
                )
                for worker in range(4)
            ]
            for process in workers:
                process.start()
            for process in workers:
                process.join()
            whole = len(ENTRY.findall(path.read_text()))
            print(f"flush={flush}: {20_000 - whole} broken entries")
