import warnings
from multiprocessing import Process
from pathlib import Path

warnings.simplefilter("ignore", ResourceWarning)  # it stays open

LINES = Path(__file__).open()  # a list of zip codes, a word list...


def read_first_line(number):
    print(f"worker {number}: {LINES.readline().strip()!r}")


if __name__ == "__main__":
    for number in (1, 2, 3):
        process = Process(target=read_first_line, args=(number,))
        process.start()
        process.join()
