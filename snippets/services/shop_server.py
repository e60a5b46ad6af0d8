from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import BaseManager
from threading import Lock


class Shop:
    def __init__(self, stock):
        self.stock = stock
        self.lock = Lock()  # the manager has a thread for each client

    def sell(self, product):
        with self.lock:
            if self.stock[product] == 0:
                raise ValueError(f"{product} is sold out")
            self.stock[product] -= 1
            return self.stock[product]


class ShopManager(BaseManager):
    pass


ShopManager.register("Shop", Shop)


def order(shop, product):
    try:
        return f"{shop.sell(product)} left"
    except ValueError as error:
        return str(error)


if __name__ == "__main__":
    with ShopManager() as manager, ProcessPoolExecutor() as pool:
        shop = manager.Shop({"desk": 2})
        for line in sorted(pool.map(order, [shop] * 3, ["desk"] * 3)):
            print(line)
