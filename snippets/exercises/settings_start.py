from multiprocessing import Process

rate = 0.0


def print_invoice(dollars):
    print(f"{dollars} dollars are {dollars * rate:.2f} euros")


if __name__ == "__main__":
    rate = 0.5
    print("a dollar is", rate, "euros")
    process = Process(target=print_invoice, args=(80,))
    process.start()
    process.join()
