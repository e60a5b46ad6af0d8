from multiprocessing import JoinableQueue, Queue, SimpleQueue


def attempt(what, call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}".removesuffix(": "))


if __name__ == "__main__":
    queue = Queue(maxsize=1)
    attempt("get from an empty queue", queue.get_nowait)
    queue.put("a.csv")
    attempt("put into a full queue", queue.put_nowait, "b.csv")
    queue.close()
    attempt("put after close", queue.put, "c.csv")
    tasks = JoinableQueue()
    attempt("task_done without a task", tasks.task_done)
    jobs = [queue]
    attempt("a queue in a queue", SimpleQueue().put, jobs)
