from multiprocessing import get_context
from threading import Lock


class Till:
    def __init__(self):
        self.lock = Lock()

    def open(self):
        pass


def top_level():
    pass


def jobs():
    def nested():
        pass

    return [top_level, nested, lambda: None, Till().open]


if __name__ == "__main__":
    for method in ["fork", "forkserver"]:
        print(f"{method}:")
        for job in jobs():
            child = get_context(method).Process(target=job)
            try:
                child.start()
                child.join()
                outcome = "started"
            except Exception as error:
                outcome = f"{type(error).__name__}: {error}"
            print(f"{job.__name__:10} {outcome}")
