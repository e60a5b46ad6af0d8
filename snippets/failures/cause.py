from concurrent.futures import ProcessPoolExecutor


class ReadError(Exception):
    pass


def read(text):
    try:
        return float(text)
    except ValueError as problem:
        error = ReadError("line 3 is unreadable")
        error.text = text
        error.add_note("file: prices.csv")
        raise error from problem


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        error = pool.submit(read, "n/a").exception()
    print("error:", error)
    print("attribute:", error.text)
    print("notes:", error.__notes__)
    print("cause:", type(error.__cause__).__name__)
    print("cause mentions it:", "ValueError" in str(error.__cause__))
