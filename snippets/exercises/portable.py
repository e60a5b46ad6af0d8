from concurrent.futures import ProcessPoolExecutor
from threading import Lock


class Converter:
    def __init__(self, rate):
        self.rate = rate
        self.lock = Lock()
        self.known = {}

    def __getstate__(self):
        return self.rate  # all that is sent

    def __setstate__(self, rate):
        self.__init__(rate)

    def convert(self, dollars):
        with self.lock:
            if dollars not in self.known:
                self.known[dollars] = dollars * self.rate
            return self.known[dollars]


if __name__ == "__main__":
    converter = Converter(rate=0.5)
    print("here:", converter.convert(80))
    with ProcessPoolExecutor() as pool:
        euros = pool.submit(converter.convert, 80).result()
        print("in a worker:", euros)
