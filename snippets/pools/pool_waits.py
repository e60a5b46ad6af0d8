import os
from multiprocessing import Pool


def convert(image):
    if image == "corrupt.png":
        os._exit(1)
    return image.replace(".png", ".jpg")


if __name__ == "__main__":
    with Pool() as pool:
        corrupt = pool.apply_async(convert, ["corrupt.png"])
        dog = pool.apply_async(convert, ["dog.png"])
        print(dog.get(), flush=True)
        print(corrupt.get())
