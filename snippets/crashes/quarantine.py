import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

WORKERS = 2


def convert(file):
    if file == "corrupt.png":
        os._exit(1)
    if not file.endswith(".png"):
        raise ValueError("not an image")
    return file.replace(".png", ".jpg")


def convert_all(files, workers):
    futures, outcomes = {}, {}
    # submit raises BrokenProcessPool if the pool is already broken.
    with ProcessPoolExecutor(workers) as pool, suppress(BrokenProcessPool):
        for file in files:
            futures[file] = pool.submit(convert, file)
    for file, future in futures.items():
        try:
            outcomes[file] = f"converted: {future.result()}"
        except BrokenProcessPool:
            pass  # lost when the pool broke: no outcome yet
        except Exception as error:
            outcomes[file] = f"failed: {error}"
    return outcomes


if __name__ == "__main__":
    files = ["cat.png", "corrupt.png", "notes.txt", "dog.png", "fox.png"]
    outcomes, left = {}, files
    while left:
        outcomes |= convert_all(left, WORKERS)
        left = [file for file in left if file not in outcomes]
        # The tasks that were running are suspects. Run each by itself.
        suspects, left = left[:WORKERS], left[WORKERS:]
        for file in suspects:
            alone = convert_all([file], workers=1)
            outcomes[file] = alone.get(file, "killed its worker")
    for file in files:
        print(f"{file:12} {outcomes[file]}")
