from multiprocessing import Process


def todays_rate():
    return 1.1  # in real life, asks a server


def invoice(dollars, rate=todays_rate):
    print(f"invoice: {dollars * rate():.2f} EUR")


def fixed_rate():
    return 2.0


if __name__ == "__main__":
    child = Process(target=invoice, args=(100, fixed_rate))
    child.start()
    child.join()
