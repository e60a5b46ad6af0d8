from multiprocessing import Lock, Process


def pay(what, first, second):
    with first:
        print(f"{what} wants its second lock", flush=True)
        with second:
            print(f"{what} is paid", flush=True)


if __name__ == "__main__":
    tenant, landlord = Lock(), Lock()
    rent = Process(target=pay, args=("rent", tenant, landlord))
    refund = Process(target=pay, args=("refund", tenant, landlord))
    rent.start()
    refund.start()
    rent.join()
    refund.join()
