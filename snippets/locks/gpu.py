import time
from multiprocessing import Condition, Process, Value


def train(model, needed, free, changed):
    with changed:
        changed.wait_for(lambda: free.value >= needed)
        free.value -= needed
        print(f"{model} takes {needed} GB, free: {free.value}", flush=True)
    time.sleep(0.1)  # imagine an hour of training
    with changed:
        free.value += needed
        print(
            f"{model} returns {needed} GB, free: {free.value}", flush=True
        )
        changed.notify_all()


if __name__ == "__main__":
    free = Value("i", 8)  # GB of memory on the graphics card
    changed = Condition()
    models = {"tiny": 2, "small": 4, "large": 6, "huge": 8}
    trainings = [
        Process(target=train, args=(model, needed, free, changed))
        for model, needed in models.items()
    ]
    for process in trainings:
        process.start()
    for process in trainings:
        process.join()
