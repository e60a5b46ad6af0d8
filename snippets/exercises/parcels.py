from concurrent.futures import ProcessPoolExecutor

WEIGHTS = {"P-101": "2.5", "P-102": "heavy", "P-103": "4", "P-104": "1.5"}


def postage(weight):
    return 3 + 2 * float(weight)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        futures = {
            parcel: pool.submit(postage, weight)
            for parcel, weight in WEIGHTS.items()
        }
        for parcel, future in futures.items():
            try:
                print(f"{parcel}: {future.result():.2f} dollars")
            except ValueError as error:
                print(f"{parcel}: no price, {error}")
