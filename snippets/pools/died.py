import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import Event


def open_photo(name):
    if name == "broken.jpg":
        os._exit(7)  # the process ends here: no answer, no exception
    return f"{name} is open"


if __name__ == "__main__":
    all_submitted = Event()
    with ProcessPoolExecutor(
        max_workers=1, initializer=all_submitted.wait
    ) as pool:
        names = ["cat.jpg", "broken.jpg", "dog.jpg"]
        futures = [pool.submit(open_photo, name) for name in names]
        all_submitted.set()
        for name, future in zip(names, futures, strict=True):
            try:
                print(future.result())
            except BrokenProcessPool as error:
                print(f"{name} fails:\n  {error}")
        pool.submit(open_photo, "bird.jpg")
