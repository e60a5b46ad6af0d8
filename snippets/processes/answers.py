import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process


def total(prices):
    print("adding up in process", os.getpid())
    return sum(prices)


if __name__ == "__main__":
    prices = [3, 4, 5]
    print("total returned", total(prices))

    process = Process(target=total, args=(prices,))
    print("run returned", process.run())
    process.start()
    print("join returned", process.join())

    with ProcessPoolExecutor(max_workers=1) as pool:
        print("result returned", pool.submit(total, prices).result())
