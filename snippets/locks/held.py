from multiprocessing import Barrier, Lock, Process, Value


def read_line(counted, lock, halfway):
    with lock:
        seen = counted.value
        halfway.wait()  # the main process tries the lock ...
        halfway.wait()  # ... and this worker goes on
        counted.value = seen + 1


if __name__ == "__main__":
    counted = Value("i", 0)
    lock = Lock()
    halfway = Barrier(2)  # one worker and the main process
    workers = [
        Process(target=read_line, args=(counted, lock, halfway))
        for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for _ in workers:
        halfway.wait()
        print("halfway, is the lock free:", lock.acquire(block=False))
        halfway.wait()
    for worker in workers:
        worker.join()
    print(f"counted {counted.value} of 4 lines")
    print("at the end, is the lock free:", lock.acquire(block=False))
