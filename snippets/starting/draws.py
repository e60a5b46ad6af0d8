from multiprocessing import get_context
from random import Random

generator = Random()


def simulate(method):
    print(f"{method:12}{generator.random():.4f}")


if __name__ == "__main__":
    for method in ["fork", "spawn", "forkserver"]:
        for _ in range(2):
            child = get_context(method).Process(
                target=simulate, args=(method,)
            )
            child.start()
            child.join()
