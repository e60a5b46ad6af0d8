from concurrent.futures import ProcessPoolExecutor


def price(order):
    return order * 20


def all_prices(orders):
    with ProcessPoolExecutor() as pool:
        return pool.map(price, orders)


def buffered_prices(orders):
    with ProcessPoolExecutor() as pool:
        return pool.map(price, orders, buffersize=3)


def yielded_prices(orders):
    with ProcessPoolExecutor() as pool:
        yield from pool.map(price, orders, buffersize=3)


if __name__ == "__main__":
    orders = range(1, 9)
    print("all at once:", *all_prices(orders))
    print("buffered:", *buffered_prices(orders))
    print("yielded:", *yielded_prices(orders))
