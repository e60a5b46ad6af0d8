from concurrent.futures import ProcessPoolExecutor, as_completed


def total(amounts):
    return sum(float(amount) for amount in amounts.split(","))


if __name__ == "__main__":
    invoices = {
        "A-17": "120.50,80",
        "A-18": "99,n/a",
        "A-19": "15,15",
        "A-20": "7.25",
    }
    with ProcessPoolExecutor() as pool:
        futures = {
            pool.submit(total, amounts): number
            for number, amounts in invoices.items()
        }
        for future in as_completed(futures):
            number = futures[future]
            try:
                print(f"{number}: {future.result():.2f}")
            except ValueError as error:
                print(f"{number}: {error}")
