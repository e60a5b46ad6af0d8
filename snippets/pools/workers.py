import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Event

CAKES = ["wedding cake", "scone", "muffin", "waffle", "cookie"]


def set_up(event):
    global baked, last_is_out
    baked, last_is_out = 0, event


def bake(cake):
    global baked
    if cake == "wedding cake":
        last_is_out.wait()
    if cake == "cookie":
        last_is_out.set()
    baked += 1
    return f"{cake:12}  number {baked} of worker {os.getpid()}"


if __name__ == "__main__":
    with ProcessPoolExecutor(
        max_workers=2, initializer=set_up, initargs=(Event(),)
    ) as pool:
        for answer in pool.map(bake, CAKES):
            print(answer)
