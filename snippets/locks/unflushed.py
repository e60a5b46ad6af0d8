from multiprocessing import Barrier, Lock, Process


def report(number, lock, together, flush):
    together.wait()
    with lock:
        print(f"worker {number} begins", flush=True)
        total = sum(n * n for n in range(200_000))
        print(f"worker {number} got {total}", flush=flush)
    together.wait()


if __name__ == "__main__":
    lock = Lock()
    together = Barrier(4)
    for flush in [False, True]:
        print(f"flush={flush}:")
        workers = [
            Process(target=report, args=(number, lock, together, flush))
            for number in range(3)
        ]
        for worker in workers:
            worker.start()
        together.wait()
        together.wait()
        for worker in workers:
            worker.join()
