from concurrent.futures import ProcessPoolExecutor

WEIGHTS = {"P-101": "2.5", "P-102": "heavy", "P-103": "4", "P-104": "1.5"}


def postage(weight):
    return 3 + 2 * float(weight)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        prices = pool.map(postage, WEIGHTS.values())
        try:
            for parcel, price in zip(WEIGHTS, prices, strict=True):
                print(f"{parcel}: {price:.2f} dollars")
        except ValueError as error:
            print("stopped:", error)
