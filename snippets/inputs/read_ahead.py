from multiprocessing import Barrier, Pool
from threading import Event
from time import sleep

never, all_read = Event(), Event()


def wait_forever(line):
    never.wait()


def log(size):
    global lines_read
    for lines_read in range(1, 2_001):
        yield str(lines_read).zfill(size)
    all_read.set()


def busy_workers(size):
    global lines_read
    lines_read, before = 0, -1
    started = Barrier(3)
    with Pool(2, initializer=started.wait) as pool:
        started.wait()  # for both workers
        pool.imap(wait_forever, log(size))
        while lines_read > before:  # it still reads
            before = lines_read
            sleep(0.5)
        return lines_read


def busy_loop(size):
    with Pool(2) as pool:
        pool.imap(len, log(size))
        all_read.wait()  # and take no result
        return lines_read


if __name__ == "__main__":
    print("the workers are busy:")
    for size in [10, 1_000, 100_000]:
        lines = busy_workers(size)
        print(f"{lines:5,} of 2,000 lines of {size:7,} bytes read")
    print("the loop is busy:")
    print(f"{busy_loop(1_000):5,} of 2,000 lines of   1,000 bytes read")
