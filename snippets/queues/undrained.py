from multiprocessing import Process, Queue


def produce(queue, size):
    queue.put("x" * size)


if __name__ == "__main__":
    for size in [1_000, 1_000_000]:
        print("an item of", size, "characters:")
        queue = Queue()
        producer = Process(target=produce, args=(queue, size))
        producer.start()
        producer.join()
        print(
            len(queue.get()), "came through, left over:", not queue.empty()
        )
