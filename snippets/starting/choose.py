from multiprocessing import (
    Process,
    current_process,
    get_context,
    get_start_method,
    set_start_method,
)

currency = "EUR"


def print_price(amount):
    print(f"{current_process().name}: {amount} {currency}")


if __name__ == "__main__":
    set_start_method("spawn")
    print("default:", get_start_method())
    currency = "USD"
    children = [
        Process(target=print_price, args=(10,)),
        get_context("fork").Process(target=print_price, args=(20,)),
    ]
    for child in children:
        child.start()
        child.join()
