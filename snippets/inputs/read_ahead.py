from itertools import count
from multiprocessing import Pool
from threading import Event
from time import sleep

never, all_read = Event(), Event()


def wait_forever(line):
    never.wait()


def endless_log(size):
    global lines_read
    for lines_read in count(1):
        yield str(lines_read).zfill(size)


def short_log(line, lines):
    yield from [line] * lines
    all_read.set()


def read_for_busy_workers(size):
    global lines_read
    lines_read, before = 0, -1
    with Pool(2) as pool:
        pool.imap(wait_forever, endless_log(size))
        while lines_read > before:  # it still reads
            before = lines_read
            sleep(0.5)
        return lines_read


if __name__ == "__main__":
    print("the workers are busy:")
    for size in [10, 1_000, 100_000]:
        lines = read_for_busy_workers(size)
        print(f"{lines:5,} lines of {size:7,} bytes read")
    print("the loop is busy:")
    with Pool(2) as pool:
        results = pool.imap(len, short_log("x" * 1_000, lines=2_000))
        next(results)
        all_read.wait()  # and take no second result
        print("2,000 lines of   1,000 bytes read")
