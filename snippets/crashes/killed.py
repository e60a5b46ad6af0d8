import os
from concurrent.futures import ProcessPoolExecutor

WIDTHS = {"cat.png": 900, "dog.png": 800, "fox.png": 700, "owl.png": 600}


def count_pixels(image):
    if image == "corrupt.png":
        os._exit(1)  # ends the process at once, as a crash in C does
    width = WIDTHS[image]
    return sum(1 for row in range(width) for column in range(width))


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "corrupt.png", "fox.png", "owl.png"]
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(count_pixels, image) for image in images]
        for image, future in zip(images, futures, strict=True):
            try:
                print(image, future.result())
            except Exception:
                print(image, "failed")
