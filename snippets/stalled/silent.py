from multiprocessing import Process, Queue
from multiprocessing.util import is_exiting


class Report:
    def __reduce__(self):  # the feeder thread calls it, to pickle this
        while not is_exiting():
            pass  # wait until the process is on its way out
        raise TypeError("cannot pickle this report")


def work(results, fails):
    results.put(Report() if fails else "a report")
    results.put("all went well")


def received(results):
    while not results.empty():  # reliable once the worker was joined
        yield results.get()


if __name__ == "__main__":
    for fails in [False, True]:
        results = Queue()
        worker = Process(target=work, args=(results, fails))
        worker.start()
        worker.join()
        print("received:", list(received(results)))
