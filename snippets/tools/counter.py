from threading import Barrier, Lock, Thread

SALES = 200_000
ORDER = "1"  # ticket
start = Barrier(4)
lock = Lock()


def sell():
    global sold
    start.wait()
    for _ in range(SALES):
        sold += 1


def sell_orders():
    global sold
    start.wait()
    for _ in range(SALES):
        sold += int(ORDER)


def sell_with_lock():
    global sold
    start.wait()
    for _ in range(SALES):
        with lock:
            sold += int(ORDER)


if __name__ == "__main__":
    for function in sell, sell_orders, sell_with_lock:
        sold = 0
        desks = [Thread(target=function) for _ in range(4)]
        for desk in desks:
            desk.start()
        for desk in desks:
            desk.join()
        print(f"{function.__name__}: {sold:,} of {4 * SALES:,}")
