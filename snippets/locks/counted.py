from multiprocessing import Barrier, Lock, Process, Value

SELLERS = 4


def sell(sold, lock, halfway):
    with lock:
        count = sold.value
        halfway.wait()  # the main process tries the lock ...
        halfway.wait()  # ... and this sale goes on
        sold.value = count + 1


if __name__ == "__main__":
    sold = Value("i", 0)
    lock = Lock()
    halfway = Barrier(2)  # one seller and the main process
    sellers = [
        Process(target=sell, args=(sold, lock, halfway))
        for _ in range(SELLERS)
    ]
    for seller in sellers:
        seller.start()
    for _ in sellers:
        halfway.wait()
        print("halfway, is the lock free:", lock.acquire(block=False))
        halfway.wait()
    for seller in sellers:
        seller.join()
    print(f"{SELLERS} tickets sold, {sold.value} counted")
    print("at the end, is the lock free:", lock.acquire(block=False))
