import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress


def convert(file):
    if file == "corrupt.png":
        os._exit(1)
    if not file.endswith(".png"):
        raise ValueError("not an image")
    return file.replace(".png", ".jpg")


def convert_all(files, workers):
    """Return the result or the error of every task that a pool finished."""
    futures = {}
    with ProcessPoolExecutor(workers) as pool, suppress(BrokenProcessPool):
        for file in files:
            futures[file] = pool.submit(convert, file)
    return {
        file: future.exception() or future.result()
        for file, future in futures.items()
        if not isinstance(future.exception(), BrokenProcessPool)
    }


if __name__ == "__main__":
    workers = 2
    files = ["cat.png", "corrupt.png", "notes.txt", "dog.png", "fox.png"]
    results = {}
    left = files
    while left:
        results |= convert_all(left, workers)
        left = [file for file in left if file not in results]
        for suspect in left[:workers]:  # the tasks that were running
            alone = convert_all([suspect], workers=1)
            results[suspect] = alone.get(suspect, "kills its worker")
        left = left[workers:]
    for file in files:
        print(file, "->", results[file])
