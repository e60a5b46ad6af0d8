from multiprocessing import Process, Queue


def produce(orders):
    orders.put("an order put after close")


def consume(orders):
    while True:
        print("taken:", orders.get(), flush=True)


if __name__ == "__main__":
    orders = Queue()
    consumer = Process(target=consume, args=(orders,))
    consumer.start()
    orders.close()  # meant as: no more orders
    try:
        produce(orders)
    except ValueError:
        print("the main process cannot put any more")
    producer = Process(target=produce, args=(orders,))
    producer.start()
    producer.join()
    consumer.join()
