from multiprocessing import get_context
from random import Random

generator = Random()


def simulate():
    print(f"{generator.random():.4f}")


if __name__ == "__main__":
    for method in ["fork", "spawn", "forkserver"]:
        print(f"{method}:")
        for _ in range(2):
            child = get_context(method).Process(target=simulate)
            child.start()
            child.join()
