import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress


def convert(image):
    if image == "corrupt.png":
        os._exit(1)  # as a crash in a C library does
    return image.replace(".png", ".jpg")


def convert_together(images):
    futures = {}
    with ProcessPoolExecutor() as pool, suppress(BrokenProcessPool):
        for image in images:
            futures[image] = pool.submit(convert, image)
    return futures


def convert_alone(image, tries):
    for _ in range(tries):
        future = convert_together([image])[image]
        with suppress(BrokenProcessPool):
            return future.result()
    return f"set aside, it killed {tries} workers"


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "corrupt.png", "fox.png", "owl.png"]
    futures = convert_together(images)
    for image in images:
        try:
            result = futures[image].result()
        except (BrokenProcessPool, KeyError):  # KeyError: not submitted
            result = convert_alone(image, tries=2)
        print(image, "->", result)
