from multiprocessing import Process, Queue

STOP = None


def bake(orders, baker):
    for order in iter(orders.get, STOP):
        print(f"baked {order}")
    print(f"baker {baker} goes home")


if __name__ == "__main__":
    orders = Queue()
    bakers = [Process(target=bake, args=(orders, n)) for n in [1, 2, 3]]
    for baker in bakers:
        baker.start()
    for order in ["rye", "spelt", "wheat", "oat"]:
        orders.put(order)
    for _ in bakers:
        orders.put(STOP)
    for baker in bakers:
        baker.join()
