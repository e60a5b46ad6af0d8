import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory

ROWS, WIDTH = 100, 1_000


def attach(name):
    global block
    block = SharedMemory(name)


def brightest(row):
    return max(block.buf[row * WIDTH : (row + 1) * WIDTH])


if __name__ == "__main__":
    photo = bytes(number % 251 for number in range(ROWS * WIDTH))
    block = SharedMemory(create=True, size=len(photo))
    block.buf[: len(photo)] = photo
    try:
        with ProcessPoolExecutor(
            initializer=attach, initargs=(block.name,)
        ) as pool:
            tasks = range(ROWS)
            found = list(pool.map(brightest, tasks))
    finally:
        block.close()
        block.unlink()
    print("brightest pixel:", max(found))
    print("bytes sent:", sum(len(pickle.dumps(task)) for task in tasks))
