from multiprocessing import Barrier, Lock, Process


def pay(what, first, second, one_lock_each):
    with first:
        one_lock_each.wait()
        print(f"{what} wants its second lock", flush=True)
        with second:
            print(f"{what} is paid", flush=True)


def run(orders, one_lock_each):
    payments = [
        Process(target=pay, args=(what, first, second, one_lock_each))
        for what, (first, second) in orders.items()
    ]
    for process in payments:
        process.start()
    for process in payments:
        process.join()


if __name__ == "__main__":
    tenant, landlord = Lock(), Lock()
    print("the same order:")
    orders = {"rent": (tenant, landlord), "refund": (tenant, landlord)}
    run(orders, Barrier(1))  # waits for nobody
    print("opposite orders:")
    orders = {"rent": (tenant, landlord), "refund": (landlord, tenant)}
    run(orders, Barrier(2))  # waits until both hold their first lock
