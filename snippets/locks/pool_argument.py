from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Lock


def save(lock, row):
    with lock:
        return f"{row} is saved"


if __name__ == "__main__":
    lock = Lock()
    with ProcessPoolExecutor(max_workers=2) as pool:
        future = pool.submit(save, lock, "row 1")
        try:
            print(future.result())
        except RuntimeError as error:
            print(error)
