from multiprocessing import Process, Queue


def produce(queue):
    queue.put("an order")


if __name__ == "__main__":
    queue = Queue()
    process = Process(target=produce, args=(queue,))
    process.start()
    print("took", queue.get())
    process.join()
    Process(target=produce, args=(queue))  # without the comma
