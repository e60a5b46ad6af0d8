import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, SimpleQueue, current_process

DEVICES = ["gpu-0", "gpu-1"]


def take_device(devices, barrier):
    global device, all_busy
    device = devices.get()
    all_busy = barrier


def train(model):
    all_busy.wait()  # so that each worker gets two of the four models
    return device, model, os.getpid(), current_process().name


if __name__ == "__main__":
    devices = SimpleQueue()
    for device in DEVICES:
        devices.put(device)
    barrier = Barrier(len(DEVICES))
    with ProcessPoolExecutor(
        len(DEVICES), initializer=take_device, initargs=(devices, barrier)
    ) as pool:
        models = ["demand", "prices", "returns", "stock"]
        print("device  model    pid      name")
        for device, model, pid, name in sorted(pool.map(train, models)):
            print(f"{device}   {model:7}  {pid:<7}  {name}")
