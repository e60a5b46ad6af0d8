from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pickle import PicklingError


def contains(word, search):
    return word in search.split()


if __name__ == "__main__":
    searches = ["red shoes", "warm winter coat", "red hat"]
    with ProcessPoolExecutor() as pool:
        try:
            list(pool.map(lambda search: "red" in search, searches))
        except PicklingError as error:
            print(error)

        print(list(pool.map(partial(contains, "red"), searches)))
