import secrets
from multiprocessing import Process
from multiprocessing.managers import BaseManager
from queue import Queue

queues = {"jobs": Queue(), "results": Queue()}  # in the server


def get_queue(name):
    return queues[name]


class Office(BaseManager):
    pass


Office.register("queue", get_queue)


def work(address, key):  # on another machine
    office = Office(address, authkey=key)
    office.connect()
    jobs, results = office.queue("jobs"), office.queue("results")
    while (page := jobs.get()) is not None:
        results.put(f"page {page}: rendered")


def main():
    key = secrets.token_bytes()
    with Office(("127.0.0.1", 0), authkey=key) as office:
        jobs, results = office.queue("jobs"), office.queue("results")
        for page in 1, 2, 3, 4, None, None:  # None: no more work
            jobs.put(page)
        login = (office.address, key)
        machines = [Process(target=work, args=login) for _ in range(2)]
        for machine in machines:
            machine.start()
        print(*sorted(results.get() for _ in range(4)), sep="\n")
        for machine in machines:
            machine.join()


if __name__ == "__main__":
    main()
