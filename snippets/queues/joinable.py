import os
from multiprocessing import JoinableQueue, Process


def cook(orders):
    for order in iter(orders.get, None):
        print(os.getpid(), "cooks", order, flush=True)
        orders.task_done()


if __name__ == "__main__":
    orders = JoinableQueue()
    cooks = [Process(target=cook, args=(orders,)) for _ in range(2)]
    for process in cooks:
        process.start()
    for meal in ["breakfast", "lunch"]:
        for table in range(1, 5):
            orders.put(f"{meal} for table {table}")
        orders.join()
        print(meal, "is over", flush=True)
    for _ in cooks:
        orders.put(None)
    for process in cooks:
        process.join()
