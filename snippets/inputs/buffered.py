from concurrent.futures import ProcessPoolExecutor
from itertools import count


def endless_log():
    global lines_read
    for lines_read in count(1):
        yield f"GET /page/{lines_read}"


if __name__ == "__main__":
    for chunksize in [1, 10]:
        with ProcessPoolExecutor() as pool:
            sizes = pool.map(
                len, endless_log(), chunksize=chunksize, buffersize=4
            )
            print(f"chunks of {chunksize}:")
            print(lines_read, "lines read before the first result")
            next(sizes)
            print(lines_read, "lines read after it")
