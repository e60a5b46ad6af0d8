from multiprocessing import (
    Process,
    get_context,
    get_start_method,
    set_start_method,
)

currency = "EUR"


def print_price(amount, method):
    print(f"{method:12}{amount} {currency}")


if __name__ == "__main__":
    set_start_method("spawn")
    currency = "USD"
    children = [
        Process(target=print_price, args=(10, get_start_method())),
        get_context("fork").Process(target=print_price, args=(20, "fork")),
    ]
    for child in children:
        child.start()
        child.join()
