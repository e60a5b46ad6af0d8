from multiprocessing import Barrier, Lock, Process


def transfer(source, first, second, holding_one):
    with first:
        number = holding_one.wait()
        print(f"{source} wants the other lock, number {number}", flush=True)
        with second:
            print(f"{source} has paid")


def run(orders, holding_one):
    transfers = [
        Process(target=transfer, args=(source, *order, holding_one))
        for source, order in orders.items()
    ]
    for process in transfers:
        process.start()
    for process in transfers:
        process.join()


if __name__ == "__main__":
    ann, bob = Lock(), Lock()
    print("both take Ann's lock first:")
    run({"Ann": (ann, bob), "Bob": (ann, bob)}, Barrier(1))
    print("each takes its own lock first:")
    run({"Ann": (ann, bob), "Bob": (bob, ann)}, Barrier(2))
