from multiprocessing import Barrier, Lock, Process


def pay(what, first, second, both_hold_one):
    with first:
        both_hold_one.wait()
        print(f"{what} wants its second lock", flush=True)
        with second:
            print(f"{what} is paid", flush=True)


if __name__ == "__main__":
    tenant, landlord = Lock(), Lock()
    both_hold_one = Barrier(2)
    rent = Process(
        target=pay, args=("rent", tenant, landlord, both_hold_one)
    )
    refund = Process(
        target=pay, args=("refund", landlord, tenant, both_hold_one)
    )
    rent.start()
    refund.start()
    rent.join()
    refund.join()
