from multiprocessing import Process, Value


def read_log(counted):
    for _ in range(25_000):  # imagine a line of the log
        counted.value += 1


if __name__ == "__main__":
    counted = Value("i", 0)
    workers = [Process(target=read_log, args=(counted,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"counted {counted.value:,} of 100,000 lines")
