import os
from multiprocessing import Process, Queue
from queue import Empty


def convert(images, results):
    for image in images:
        if image == "broken.tif":
            os._exit(1)  # what a crash in a C library does
        results.put((image, image.replace(".tif", ".png")))


def convert_all(parts):
    results = Queue()  # a crash may have damaged the old one
    workers = [
        Process(target=convert, args=(part, results), daemon=True)
        for part in parts
    ]
    for worker in workers:
        worker.start()
    converted = {}
    while len(converted) < sum(map(len, parts)):
        # Look before get: a worker that has ended sends nothing more.
        codes = [worker.exitcode for worker in workers]  # None: runs
        try:
            image, result = results.get(timeout=0.5)
            converted[image] = result
        except Empty:
            if any(codes) or None not in codes:
                break  # one has failed, or all have ended
    for worker in workers:
        worker.terminate()
    return converted


if __name__ == "__main__":
    images = ["cat.tif", "broken.tif", "dog.tif", "fox.tif"]
    converted = convert_all([images[:2], images[2:]])
    for image in images:
        if image not in converted:  # try again, each by itself
            converted |= convert_all([[image]])
        print(f"{image}: {converted.get(image, 'no result')}")
