import os
from multiprocessing import Pool


def open_photo(name):
    if name == "broken.jpg":
        os._exit(7)
    return f"{name} is open"


if __name__ == "__main__":
    with Pool(processes=1) as pool:
        cat, broken, dog = (
            pool.apply_async(open_photo, (name,))
            for name in ["cat.jpg", "broken.jpg", "dog.jpg"]
        )
        print(cat.get())
        print(dog.get(), flush=True)
        print(broken.get())
