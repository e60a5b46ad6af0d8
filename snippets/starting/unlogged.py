import logging
import sys
from multiprocessing import Process


def configure():
    logging.basicConfig(
        format="%(processName)s: %(message)s",
        level=logging.INFO,
        stream=sys.stdout,
    )


def sell(fixed):
    if fixed:
        configure()
    logging.info("sold a ticket")
    logging.warning("one ticket left")


if __name__ == "__main__":
    configure()
    for fixed in [False, True]:
        child = Process(target=sell, args=(fixed,))
        child.start()
        child.join()
