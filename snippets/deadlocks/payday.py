from multiprocessing import Lock, Process, RLock, Value


def deposit(balance, lock, amount):
    with lock:
        balance.value += amount


def pay(balance, lock):
    with lock:  # the wage and the bonus, nothing between
        deposit(balance, lock, 2000)
        deposit(balance, lock, 500)


if __name__ == "__main__":
    for lock in [RLock(), Lock()]:
        print(f"with {type(lock).__name__}:")
        balance = Value("i", 0)
        process = Process(target=pay, args=(balance, lock))
        process.start()
        process.join()
        print("balance:", balance.value)
