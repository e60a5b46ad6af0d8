from concurrent.futures import ProcessPoolExecutor


class Shop:
    def __init__(self, stock):
        self.stock = stock

    def sell(self, product):
        self.stock[product] -= 1
        return self.stock[product]


if __name__ == "__main__":
    shop = Shop({"desk": 3})
    with ProcessPoolExecutor() as pool:
        for left in pool.map(shop.sell, ["desk", "desk", "desk"]):
            print("left after the sale:", left)
    print("left at the end:", shop.stock["desk"])
