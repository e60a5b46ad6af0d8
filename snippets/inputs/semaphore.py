from multiprocessing import Pool
from threading import Semaphore


def bounded(inputs, free):
    for item in inputs:
        free.acquire()  # in the thread of the pool that reads inputs
        yield item


def log_lines():
    global lines_read
    for lines_read in range(1, 1_001):
        yield f"GET /page {lines_read * 10}"


def size(line):
    return int(line.split()[2])


if __name__ == "__main__":
    free = Semaphore(8)
    finished = total = most_waiting = 0
    with Pool() as pool:
        for bytes_sent in pool.imap_unordered(
            size, bounded(log_lines(), free)
        ):
            most_waiting = max(most_waiting, lines_read - finished)
            finished += 1
            total += bytes_sent
            free.release()
    print(f"{finished:,} lines, {total:,} bytes")
    print("lines in memory:", most_waiting)
