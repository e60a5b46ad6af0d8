from concurrent.futures import ProcessPoolExecutor


class Shop:
    def __init__(self, stock):
        self.stock = stock

    def sell(self, product):
        self.stock[product] -= 1
        return self.stock[product]


if __name__ == "__main__":
    shop = Shop({"desk": 3})
    desks = ["desk", "desk", "desk"]
    with ProcessPoolExecutor() as pool:
        print("one by one:", *pool.map(shop.sell, desks))
        print("in a chunk:", *pool.map(shop.sell, desks, chunksize=3))
    print("at the end:", shop.stock["desk"])
