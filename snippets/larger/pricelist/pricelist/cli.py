from concurrent.futures import ProcessPoolExecutor


def with_tax(price):
    return price * 1.25


def main():
    with ProcessPoolExecutor() as pool:
        for price in pool.map(with_tax, [20, 180, 5]):
            print(f"{price:6.2f}")
