from concurrent.futures import ProcessPoolExecutor


def total(amounts):
    return sum(float(amount) for amount in amounts.split(","))


def total_or_error(amounts):
    try:
        return total(amounts)
    except ValueError as error:
        return error


if __name__ == "__main__":
    invoices = ["120.50,80"] * 3_000
    invoices[17] = "99,n/a"
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(total_or_error, invoices, chunksize=100))
    errors = [
        result for result in results if isinstance(result, ValueError)
    ]
    print(f"{len(results) - len(errors):,} totals")
    print("invoice 17:", results[17])
