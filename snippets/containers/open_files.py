import resource
from multiprocessing import Pipe, Process, Queue
from pathlib import Path


def open_files():
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def run_all(processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return processes


if __name__ == "__main__":
    helpers = run_all([Process()])  # starts the fork server, if any
    start = open_files()
    pipes = [Pipe() for _ in range(10)]
    print("10 pipes:", open_files() - start)
    start = open_files()
    queues = [Queue() for _ in range(10)]
    print("10 queues:", open_files() - start)
    start = open_files()
    processes = run_all([Process() for _ in range(10)])
    print("10 joined processes:", open_files() - start)
    for process in processes:
        process.close()
    print("10 closed processes:", open_files() - start)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
    try:
        pipes += [Pipe() for _ in range(50)]
    except OSError as error:
        print("50 more pipes:", error)
