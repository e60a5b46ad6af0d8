from concurrent.futures import ProcessPoolExecutor


def total(amounts):
    return sum(float(amount) for amount in amounts.split(","))


if __name__ == "__main__":
    invoices = ["120.50,80", "99,n/a", "15,15", "7.25"]
    with ProcessPoolExecutor() as pool:
        for amount in pool.map(total, invoices):
            print(amount)
