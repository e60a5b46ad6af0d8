# /// script
# dependencies = ["mypy"]
# ///
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process, Queue


def price(pieces: int, each: float) -> float:
    return pieces * each


def collect(queue: "Queue[float]") -> None:
    queue.put(price(3, 1.5))


def main() -> None:
    queue: Queue[float] = Queue()
    Process(target=collect, args=(queue)).start()  # no comma
    Process(target=collect(queue)).start()  # called at once
    Process(target=price, args=("3", 1.5)).start()  # missed: wrong type
    with ProcessPoolExecutor() as pool:
        pool.submit(price, "3", 1.5)  # a wrong type
        pool.submit(price, 3)  # one argument is missing
        pool.map(price, ["3"], [1.5])  # missed: a wrong type
        pool.submit(lambda: price(3, 1.5))  # missed: no pickle


if __name__ == "__main__":
    main()
