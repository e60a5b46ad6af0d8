from multiprocessing import Process


def ship(order):
    order["status"] = "shipped"
    print("in the child:", order)


if __name__ == "__main__":
    order = {"apples": 5}
    process = Process(target=ship, args=(order,))
    order["apples"] = 4
    process.start()
    order["apples"] = 3
    process.join()
    print("in the parent:", order)
