# /// script
# dependencies = ["numpy"]
# ///
from concurrent.futures import InterpreterPoolExecutor, ThreadPoolExecutor


def average(stars):
    import numpy

    return float(numpy.mean(stars))


if __name__ == "__main__":
    for kind in ThreadPoolExecutor, InterpreterPoolExecutor:
        with kind(max_workers=1) as pool:
            try:
                print("average:", pool.submit(average, [5, 4, 3]).result())
            except ImportError as error:
                print(str(error).strip().splitlines()[-1])
