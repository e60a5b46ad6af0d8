from multiprocessing import Process, Queue


def produce(queue, size):
    queue.put("x" * size)


def start_producer(size):
    print(size, "characters are put")
    queue = Queue()
    producer = Process(target=produce, args=(queue, size))
    producer.start()
    return queue, producer


if __name__ == "__main__":
    print("get, then join:")
    queue, producer = start_producer(1_000_000)
    text = queue.get()
    producer.join()
    print(len(text), "came through")

    print("join, then get:")
    for size in [65_000, 66_000]:
        queue, producer = start_producer(size)
        producer.join()
        text = queue.get()
        print(len(text), "came through")
