from multiprocessing import Process, Queue

DAYS = {"january": 31, "february": 28}


def report(month, sales):
    prices = [number % 50 for number in range(DAYS[month] * 2_000)]
    sales.put((month, prices))


if __name__ == "__main__":
    sales = Queue()
    workers = [
        Process(target=report, args=(month, sales)) for month in DAYS
    ]
    for worker in workers:
        worker.start()
    received = dict([sales.get(), sales.get()])
    for worker in workers:
        worker.join()
    for month in DAYS:
        print(f"{month}: {sum(received[month]):,} dollars")
