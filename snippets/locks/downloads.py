import time
from multiprocessing import Process, Semaphore, Value


def download(name, slots, running):
    with slots:
        with running.get_lock():
            running.value += 1
            print(f"{running.value} running, new: {name}", flush=True)
        time.sleep(0.1)  # the server sends the file
        with running.get_lock():
            running.value -= 1


if __name__ == "__main__":
    slots = Semaphore(2)
    running = Value("i", 0)
    downloads = [
        Process(target=download, args=(f"{month}.csv", slots, running))
        for month in ["january", "february", "march", "april", "may"]
    ]
    for process in downloads:
        process.start()
    for process in downloads:
        process.join()
    print("still running:", running.value)
