from multiprocessing import Process


def print_bill(tickets, price):
    print(f"{tickets} tickets cost {tickets * price}")


if __name__ == "__main__":
    price = 12
    print("a ticket costs", price)
    process = Process(target=print_bill, args=(3, price))
    process.start()
    process.join()
