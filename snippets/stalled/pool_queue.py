from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Queue


def count(log, messages):
    messages.put(f"counting {log}")


def keep(queue):
    global messages
    messages = queue


def count_kept(log):
    messages.put(f"counting {log}")


if __name__ == "__main__":
    queue = Queue()
    with ProcessPoolExecutor(initializer=keep, initargs=(queue,)) as pool:
        error = pool.submit(count, "day-1.log", queue).exception()
        print(f"{type(error).__name__}: {error}")
        pool.submit(count_kept, "day-2.log")
        print("received:", queue.get())
