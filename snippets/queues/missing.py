import os
from multiprocessing import Process, Queue
from queue import Empty


def convert(image):
    if image == "broken.tif":
        os._exit(1)  # what a crash in a C library does
    return image.replace(".tif", ".png")


def work(tasks, results):
    for image in iter(tasks.get, None):
        results.put((image, convert(image)))


def results_of(workers, results):
    while True:  # until all workers have ended and nothing is left
        ended = not any(worker.is_alive() for worker in workers)
        try:
            yield results.get(timeout=0.5)
        except Empty:
            if ended:
                return


if __name__ == "__main__":
    images = ["broken.tif", "cat.tif", "dog.tif", "fox.tif"]
    tasks, results = Queue(), Queue()
    workers = [
        Process(target=work, args=(tasks, results), daemon=True)
        for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    for task in [*images, None, None]:
        tasks.put(task)
    converted = dict(results_of(workers, results))
    tasks.cancel_join_thread()  # if all workers died, tasks are left
    for image in images:
        print(f"{image}: {converted.get(image, 'no result')}")
