from multiprocessing import Lock, Process, Value


def read_log(counted, lock):
    for _ in range(25_000):
        with lock:
            counted.value += 1


if __name__ == "__main__":
    counted = Value("i", 0)
    lock = Lock()
    workers = [
        Process(target=read_log, args=(counted, lock)) for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"counted {counted.value:,} of 100,000 lines")
