import os
from concurrent.futures import ProcessPoolExecutor

LABELS = ["2.5", "heavy", "4", "1.5"]


def weigh(label):
    return f"{float(label):.1f} kg, weighed by {os.getpid()}"


if __name__ == "__main__":
    print(f"the office is {os.getpid()}")
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(weigh, label) for label in LABELS]
    for future in futures:
        try:
            print(future.result())
        except ValueError as error:
            print("not weighed:", error)
