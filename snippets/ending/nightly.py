import sys
from multiprocessing import Process

ORDERS = {"monday": "12", "tuesday": "twelve", "wednesday": "14"}


def load(day):
    int(ORDERS[day])  # and write it to a database


if __name__ == "__main__":
    loads = [Process(target=load, args=(day,), name=day) for day in ORDERS]
    for process in loads:
        process.start()
    for process in loads:
        process.join()
    print("all days: joined")
    failed = [process.name for process in loads if process.exitcode != 0]
    if failed:
        sys.exit(f"failed: {failed}")
