from multiprocessing import Process, Queue

IMAGES = ["cat.png", "dog.png", "fox.png", "owl.png", "pig.png"]


def convert_images(worker, images):
    while (image := images.get()) is not None:
        print("converted", image)
    print("worker", worker, "stops")


if __name__ == "__main__":
    images = Queue()
    worker = Process(target=convert_images, args=(1, images))
    worker.start()
    for image in IMAGES:
        images.put(image)
    images.put(None)
    worker.join()
