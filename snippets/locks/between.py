from multiprocessing import Barrier, Process, Value


def read_line(counted, all_have_read):
    seen = counted.value
    all_have_read.wait()
    counted.value = seen + 1


if __name__ == "__main__":
    counted = Value("i", 0)
    all_have_read = Barrier(4)
    workers = [
        Process(target=read_line, args=(counted, all_have_read))
        for _ in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"counted {counted.value} of 4 lines")
