from multiprocessing import Event, Process
from multiprocessing.connection import wait


def check(table, customers_done):
    if table == "orders":
        customers_done.wait()  # orders refer to customers
        raise ValueError("3 rows are missing")
    while table == "prices":
        pass  # a check that takes all night


if __name__ == "__main__":
    customers_done = Event()
    running = {}  # sentinel: process
    for table in ["customers", "orders", "prices"]:
        process = Process(
            target=check, args=(table, customers_done), name=table
        )
        process.start()
        running[process.sentinel] = process
    while running:
        for sentinel in wait(running):
            process = running.pop(sentinel)
            process.join()
            print(f"{process.name}: {process.exitcode}")
            if process.exitcode == 0:
                customers_done.set()  # so orders may start
            else:
                for other in running.values():
                    other.terminate()
