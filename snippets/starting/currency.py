from multiprocessing import Process

currency = "EUR"


def print_price(amount):
    print(amount, currency)


if __name__ == "__main__":
    currency = "USD"  # as the user asked for on the command line
    print_price(10)
    process = Process(target=print_price, args=(20,))
    process.start()
    process.join()
