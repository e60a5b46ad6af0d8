from multiprocessing import Process, Queue
from multiprocessing.util import is_exiting


class Report:
    def __reduce__(self):  # called by the feeder thread
        while not is_exiting():
            pass
        raise TypeError("cannot pickle this report")


def work(results, report):
    results.put(report if report else Report())
    results.put("all went well")


def received(results):
    while not results.empty():  # reliable once the worker was joined
        yield results.get()


if __name__ == "__main__":
    for report in ["a report", None]:
        results = Queue()
        worker = Process(target=work, args=(results, report))
        worker.start()
        worker.join()
        print("received:", list(received(results)))
