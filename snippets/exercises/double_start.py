from multiprocessing import Process


def todays_rate():
    return 1.1  # in real life, asks a server


def invoice(dollars):
    print(f"invoice: {dollars * todays_rate():.2f} EUR")


def fixed_rate():
    return 2.0


if __name__ == "__main__":
    todays_rate = fixed_rate  # so that the test needs no server
    child = Process(target=invoice, args=(100,))
    child.start()
    child.join()
