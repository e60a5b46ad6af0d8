from multiprocessing import Process, Queue

IMAGES = ["cat.png", "dog.png", "fox.png", "owl.png", "pig.png"]


def convert_images(worker, images):
    while (image := images.get()) is not None:
        print("converted", image)
    print("worker", worker, "stops")


if __name__ == "__main__":
    images = Queue()
    workers = [
        Process(target=convert_images, args=(number, images))
        for number in [1, 2, 3]
    ]
    for worker in workers:
        worker.start()
    for image in IMAGES:
        images.put(image)
    for _ in workers:
        images.put(None)
    for worker in workers:
        worker.join()
