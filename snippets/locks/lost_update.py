from multiprocessing import Barrier, Process, Value

SELLERS = 4


def sell(sold, all_have_read):
    count = sold.value
    all_have_read.wait()
    sold.value = count + 1


if __name__ == "__main__":
    sold = Value("i", 0)
    all_have_read = Barrier(SELLERS + 1)
    sellers = [
        Process(target=sell, args=(sold, all_have_read))
        for _ in range(SELLERS)
    ]
    for seller in sellers:
        seller.start()
    all_have_read.wait()
    for seller in sellers:
        seller.join()
    print("exit codes:", [seller.exitcode for seller in sellers])
    print(f"{SELLERS} tickets sold, {sold.value} counted")
