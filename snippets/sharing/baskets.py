from multiprocessing import Manager, Process, active_children


def add_milk(baskets):
    baskets["ann"].append("milk")
    basket = baskets["ben"]
    basket.append("milk")
    baskets["ben"] = basket
    baskets["cem"].append("milk")


if __name__ == "__main__":
    with Manager() as manager:
        print("started:", [process.name for process in active_children()])
        baskets = manager.dict()
        baskets["ann"] = ["tea"]
        baskets["ben"] = ["tea"]
        baskets["cem"] = manager.list(["tea"])
        child = Process(target=add_milk, args=(baskets,))
        child.start()
        child.join()
        for name, basket in baskets.items():
            print(f"{name}: {type(basket).__name__:9} {basket[:]}")
