from multiprocessing import Process


class Report:
    currency = "USD"

    def __init__(self, city):
        self.city = city

    def show(self):
        print(self.city, self.currency)


if __name__ == "__main__":
    report = Report("Oslo")
    report.city = "Rome"
    Report.currency = "EUR"

    process = Process(target=report.show)
    process.start()
    process.join()
