from concurrent.futures import ProcessPoolExecutor


class ReadError(Exception):
    def __init__(self, file, reason="no reason given"):
        super().__init__(f"{file}: {reason}")


def read(file):
    raise ReadError(file, "line 3 is cut off")


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(pool.submit(read, "prices.csv").exception())
