import multiprocessing as mp
import queue
import threading


def brew(orders):
    print(orders.get(), "is ready")


def show(stage, worker):
    pid = getattr(worker, "pid", "-")
    exit_code = getattr(worker, "exitcode", "-")
    facts = f"{worker.name:8}{worker.is_alive()!s:8}{pid!s:9}{exit_code}"
    print(f"{stage:14}{facts}", flush=True)


def follow(worker, orders):
    show("before start", worker)
    worker.start()
    show("running", worker)
    orders.put(worker.name)
    worker.join()
    show("after join", worker)


if __name__ == "__main__":
    print("              name    alive   pid      exit code")
    orders = queue.SimpleQueue()
    thread = threading.Thread(target=brew, args=(orders,), name="tea")
    follow(thread, orders)
    orders = mp.SimpleQueue()
    process = mp.Process(target=brew, args=(orders,), name="coffee")
    follow(process, orders)
    process.close()
    try:
        show("after close", process)
    except ValueError as error:
        print("after close   ValueError:", error)
