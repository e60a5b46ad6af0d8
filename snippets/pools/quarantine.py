import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress


def convert(image):
    if image == "corrupt.png":
        os._exit(1)
    return image.replace(".png", ".jpg")


def convert_all(images, workers):
    """Return the results of one pool, without what was lost with it."""
    futures, results = {}, {}
    with ProcessPoolExecutor(workers) as pool:
        with suppress(BrokenProcessPool):
            for image in images:
                futures[image] = pool.submit(convert, image)
        for image, future in futures.items():
            with suppress(BrokenProcessPool):
                results[image] = future.result()
    return results


if __name__ == "__main__":
    images = ["cat.png", "corrupt.png", "dog.png", "fox.png", "owl.png"]
    results = convert_all(images, workers=2)
    for image in images:
        if image not in results:
            results |= convert_all([image], workers=1)
        print(image, "->", results.get(image, "kills its worker"))
