from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import Event

WANTED = sha256(b"voucher-40017").digest()
BLOCK = 100_000_000


def share(event):
    global found
    found = event


def search(start):
    for number in range(start, start + BLOCK):
        if sha256(b"voucher-%d" % number).digest() == WANTED:
            found.set()
            return f"found {number}"
        if number % 1_000 == 0 and found.is_set():
            return "stopped"
    return "not here"


if __name__ == "__main__":
    found = Event()
    starts = range(0, 4 * BLOCK, BLOCK)
    with ProcessPoolExecutor(
        max_workers=4, initializer=share, initargs=(found,)
    ) as pool:
        results = pool.map(search, starts)
        for start, result in zip(starts, results, strict=True):
            print(f"from {start:>11,}: {result}")
