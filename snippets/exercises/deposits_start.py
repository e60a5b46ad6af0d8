from multiprocessing import Barrier, Process, Value


def deposit(balance, opening):
    opening.wait()
    before = balance.value
    slip = sum(n * n for n in range(200_000))
    balance.value = before + 10
    print("deposited 10, slip", slip)


if __name__ == "__main__":
    balance = Value("i", 0)
    opening = Barrier(5)
    tellers = [
        Process(target=deposit, args=(balance, opening)) for _ in range(4)
    ]
    for teller in tellers:
        teller.start()
    opening.wait()
    for teller in tellers:
        teller.join()
    print("balance:", balance.value)
