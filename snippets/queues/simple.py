from multiprocessing import Process, Queue, SimpleQueue


def consume(orders):
    print("taken:", orders.get())


if __name__ == "__main__":
    for orders in [SimpleQueue(), Queue()]:
        print(f"{type(orders).__name__}:")
        consumer = Process(target=consume, args=(orders,))
        consumer.start()
        try:
            orders.put(topping for topping in ["cheese", "ham"])
            print("put has returned", flush=True)
        except TypeError as error:
            print("put has raised:", error, flush=True)
        orders.put("an order without toppings")
        consumer.join()
