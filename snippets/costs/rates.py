from concurrent.futures import ProcessPoolExecutor

rates = {}


def exchange_rate(currency):
    if currency in rates:
        return rates[currency]
    print("looking up", currency)
    rate = 1.25  # imagine a slow download
    rates[currency] = rate
    return rate


def to_dollars(euros):
    return euros * exchange_rate("EUR")


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(to_dollars, [8, 16, 24])))
    print(to_dollars(32))
