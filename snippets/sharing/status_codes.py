from multiprocessing import Array, Process

CODES = [200, 404, 500]


def read_log(counts, log):
    for code in log:
        with counts.get_lock():
            counts[CODES.index(code)] += 1


if __name__ == "__main__":
    log = [200] * 8 + [404] * 3 + [500]  # imagine a large file
    counts = Array("i", [0, 0, 0])
    workers = [
        Process(target=read_log, args=(counts, log * 400)) for _ in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    for code, count in zip(CODES, counts, strict=True):
        print(f"{code}: {count:,}")
