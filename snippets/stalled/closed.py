from multiprocessing import Process, Queue


def place_order(orders):
    orders.put("two keyboards")


def ship_orders(orders):
    while True:
        print("shipped:", orders.get(), flush=True)


if __name__ == "__main__":
    orders = Queue()
    consumer = Process(target=ship_orders, args=(orders,))
    producer = Process(target=place_order, args=(orders,))
    consumer.start()
    orders.close()
    producer.start()
    producer.join()
    consumer.join()
    print("all orders are shipped", flush=True)
