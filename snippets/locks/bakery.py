from multiprocessing import Barrier, Condition, Process, Value


def buy(name, wanted, shelf, changed, inside):
    with changed:
        found = shelf.value
        inside.wait()
        changed.wait_for(lambda: shelf.value >= wanted)
        print(f"{name} found {found} and took {wanted} of {shelf.value}")
        shelf.value -= wanted
        changed.notify_all()


if __name__ == "__main__":
    shelf = Value("i", 0)
    changed = Condition()
    inside = Barrier(2)  # one customer and the main process
    customers = [
        Process(target=buy, args=(name, wanted, shelf, changed, inside))
        for name, wanted in {"Ann": 3, "Bob": 2}.items()
    ]
    for customer in customers:
        customer.start()
        inside.wait()
    for loaves in [2, 3]:
        with changed:
            shelf.value += loaves
            changed.notify_all()
            sold_out = changed.wait_for(lambda: shelf.value == 0)
        print(f"{loaves} loaves baked, sold out: {sold_out}")
    for customer in customers:
        customer.join()
