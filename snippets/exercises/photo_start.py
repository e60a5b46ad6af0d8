import pickle
from concurrent.futures import ProcessPoolExecutor

ROWS, WIDTH = 100, 1_000


def brightest(task):
    photo, row = task
    return max(photo[row * WIDTH : (row + 1) * WIDTH])


if __name__ == "__main__":
    photo = bytes(number % 251 for number in range(ROWS * WIDTH))
    with ProcessPoolExecutor() as pool:
        tasks = [(photo, row) for row in range(ROWS)]
        found = list(pool.map(brightest, tasks))
    print("brightest pixel:", max(found))
    print("bytes sent:", sum(len(pickle.dumps(task)) for task in tasks))
