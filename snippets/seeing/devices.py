import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, Value

DEVICES = ["0", "1"]


def take_number(counter, barrier):
    global number, all_busy
    with counter.get_lock():
        number = counter.value
        counter.value += 1
    os.environ["CUDA_VISIBLE_DEVICES"] = DEVICES[number]
    all_busy = barrier


def train(model):
    all_busy.wait()  # for this demo only: makes each worker train two
    return number, os.environ["CUDA_VISIBLE_DEVICES"], os.getpid(), model


if __name__ == "__main__":
    counter, barrier = Value("i", 0), Barrier(len(DEVICES))
    with ProcessPoolExecutor(
        len(DEVICES), initializer=take_number, initargs=(counter, barrier)
    ) as pool:
        models = ["demand", "prices", "returns", "stock"]
        print("worker  GPU  pid      model")
        for number, device, pid, model in sorted(pool.map(train, models)):
            print(f"{number:<6}  {device:3}  {pid:<7}  {model}")
