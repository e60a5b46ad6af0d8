from concurrent.futures import ProcessPoolExecutor
from threading import Lock


class Converter:
    def __init__(self, rate):
        self.rate = rate
        self.lock = Lock()
        self.known = {}

    def convert(self, dollars):
        with self.lock:
            if dollars not in self.known:
                self.known[dollars] = dollars * self.rate
            return self.known[dollars]


if __name__ == "__main__":
    converter = Converter(rate=0.5)
    print("here:", converter.convert(80))
    with ProcessPoolExecutor() as pool:
        try:
            euros = pool.submit(converter.convert, 80).result()
            print("in a worker:", euros)
        except TypeError as error:
            print("not sent:", error)
