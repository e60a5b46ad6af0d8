from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import current_process

FILES = ["jan.csv", "feb.csv", "mar.csv", "apr.csv", "may.csv"]
done_by = Counter()


def convert(file):
    return file.replace(".csv", ".json")


def note(future):
    done_by[current_process().name] += 1


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        for file in FILES:
            pool.submit(convert, file).add_done_callback(note)
    in_main = done_by.pop("MainProcess", 0)
    print("converted in the main process:", in_main)
    print("converted in workers:", done_by.total())
