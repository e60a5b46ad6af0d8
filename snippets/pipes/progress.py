from multiprocessing import Pipe, Process
from multiprocessing.connection import wait
from random import Random
from statistics import fmean


def simulate(seed, writer):
    dice = Random(seed)
    rolls = []
    for percent in [25, 50, 75, 100]:
        rolls += [dice.randint(1, 6) for _ in range(20_000)]
        writer.send(f"{percent} %")
    writer.send(f"mean of {len(rolls)} rolls: {fmean(rolls):.3f}")


if __name__ == "__main__":
    names = {}
    for seed in [1, 2, 3]:
        reader, writer = Pipe(duplex=False)
        worker = Process(target=simulate, args=(seed, writer))
        worker.start()
        writer.close()
        names[reader] = f"simulation {seed}"
    while names:
        for reader in wait(list(names)):
            try:
                print(f"{names[reader]}: {reader.recv()}")
            except EOFError:
                del names[reader]  # this worker has finished
