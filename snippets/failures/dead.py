import signal
from concurrent.futures import ProcessPoolExecutor


def load(file):
    if file == "huge.csv":
        signal.raise_signal(signal.SIGKILL)  # as the OOM killer does
    return f"{file}: loaded"


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(load, "small.csv").result())
        error = pool.submit(load, "huge.csv").exception()
    print(type(error).__name__)
    print(error)
    print("cause:", error.__cause__)
