import os
from multiprocessing import Process


def add_up(prices):
    total = sum(prices)
    print(f"process {os.getpid()} finds {total}")
    return total


if __name__ == "__main__":
    prices = [3, 4, 5]
    print("add_up returned", add_up(prices))
    process = Process(target=add_up, args=(prices,))
    print("run returned", process.run())
    process.start()
    print("join returned", process.join())
    print("exit code", process.exitcode)
