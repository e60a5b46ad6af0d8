from multiprocessing import Process, Queue


def place_order(orders):
    orders.put("an order")


if __name__ == "__main__":
    orders = Queue()
    Process(target=place_order, args=(orders))
