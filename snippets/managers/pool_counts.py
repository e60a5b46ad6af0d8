from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def read_log(log, counts, lock):
    for address in log:
        with lock:
            counts[address] = counts.get(address, 0) + 1


if __name__ == "__main__":
    logs = [
        ["10.0.0.1", "10.0.0.7"] * 50,
        ["10.0.0.7", "10.0.0.9", "10.0.0.7"] * 50,
        ["10.0.0.1", "10.0.0.9"] * 50,
    ]
    with Manager() as manager:
        counts, lock = manager.dict(), manager.Lock()
        with ProcessPoolExecutor(max_workers=3) as pool:
            tasks = [
                pool.submit(read_log, log, counts, lock) for log in logs
            ]
        for task in tasks:
            task.result()  # raises the error of a task, if there was one
        for address, count in sorted(counts.items()):
            print(f"{address}: {count}")
