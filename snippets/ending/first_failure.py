from multiprocessing import Process
from multiprocessing.connection import wait


def check(table):
    if table == "orders":
        raise ValueError("3 rows are missing")
    while True:
        pass  # a check that takes all night


if __name__ == "__main__":
    checks = [
        Process(target=check, args=(table,), name=table)
        for table in ["customers", "orders", "prices"]
    ]
    for process in checks:
        process.start()
    ended = wait([process.sentinel for process in checks])
    for process in checks:
        if process.sentinel not in ended:
            process.terminate()
        process.join()
        print(f"{process.name}: {process.exitcode}")
