import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

TRIES = 2


def convert(image):
    if image == "corrupt.png":
        os._exit(1)  # as a crash in a C library does
    if image == "notes.txt":
        raise ValueError("not an image")
    return image.replace(".png", ".jpg")


def run(images):
    """Return a future for each image that the pool accepted."""
    futures = {}
    with ProcessPoolExecutor() as pool, suppress(BrokenProcessPool):
        for image in images:
            futures[image] = pool.submit(convert, image)
    return futures


def is_lost(future):
    broken = BrokenProcessPool
    return future is None or isinstance(future.exception(), broken)


if __name__ == "__main__":
    images = ["cat.png", "notes.txt", "corrupt.png", "fox.png", "owl.png"]
    futures = run(images)
    for image in images:
        for _ in range(TRIES):
            if is_lost(futures.get(image)):
                futures |= run([image])  # in a pool of its own
        error = futures[image].exception()
        if is_lost(futures[image]):
            print(image, "-> set aside after", TRIES, "tries alone")
        elif error:
            print(image, "-> failed:", error)
        else:
            print(image, "->", futures[image].result())
