from multiprocessing import Process
from threading import Lock
from traceback import format_exception_only


class Crawler:
    def __init__(self, urls):
        self.urls = urls
        self.lock = Lock()

    def run(self):
        with self.lock:
            print(f"{type(self).__name__}: {len(self.urls)} pages")


class PortableCrawler(Crawler):
    def __getstate__(self):  # what is sent
        return {"urls": self.urls}

    def __setstate__(self, state):  # in the process that receives it
        self.__dict__.update(state, lock=Lock())


if __name__ == "__main__":
    for crawler_class in PortableCrawler, Crawler:
        crawler = crawler_class(["/home", "/news"])
        process = Process(target=crawler.run)
        try:
            process.start()
            process.join()
        except TypeError as error:
            print(*format_exception_only(error), sep="", end="")
