from multiprocessing import Process
from unittest.mock import patch


def exchange_rate():
    return 1.1  # in real life, asks a server


def report(where):
    print(f"{where}: {exchange_rate()}")


if __name__ == "__main__":
    with patch(f"{__name__}.exchange_rate", return_value=2.0):
        report("in the test")
        child = Process(target=report, args=("in the child",))
        child.start()
        child.join()
