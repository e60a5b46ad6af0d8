from multiprocessing import Process

price = 0


def print_bill(tickets):
    print(f"{tickets} tickets cost {tickets * price}")


if __name__ == "__main__":
    price = 12
    print("a ticket costs", price)
    process = Process(target=print_bill, args=(3,))
    process.start()
    process.join()
