from concurrent.futures import ProcessPoolExecutor


def line(product, price, quantity, discount=0):
    return f"{product:6} {price * quantity * (1 - discount):7.2f}"


if __name__ == "__main__":
    products = ["mouse", "screen", "cable"]
    prices = [20, 180, 5]
    orders = [("desk", 250, 1), ("chair", 90, 4)]
    with ProcessPoolExecutor() as pool:
        for result in pool.map(line, products, prices, [2, 1, 10]):
            print(result)
        for result in pool.map(line, *zip(*orders, strict=True)):
            print(result)
        print(pool.submit(line, "lamp", 40, 2, discount=0.5).result())
