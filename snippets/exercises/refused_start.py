from concurrent.futures import ProcessPoolExecutor


class OrderError(Exception):
    def __init__(self, order, reason):
        super().__init__(f"{order} refused: {reason}")
        self.order = order


def check(order):
    if order == "A-18":
        raise OrderError(order, "no address")
    return f"{order} accepted"


if __name__ == "__main__":
    orders = ["A-17", "A-18", "A-19"]
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(check, order) for order in orders]
        for future in futures:
            try:
                print(future.result())
            except OrderError as error:
                print(error)
                print("call the customer of", error.order)
            except Exception as error:
                print(type(error).__name__)
