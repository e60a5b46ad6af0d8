import logging
import sys
from multiprocessing import Process


def configure():
    logging.basicConfig(
        format="%(processName)s: %(message)s",
        level=logging.INFO,
        stream=sys.stdout,
    )


def sell(mended):
    if mended:
        configure()
    logging.info("sold a ticket")
    logging.warning("one ticket left")


if __name__ == "__main__":
    configure()
    for mended in [False, True]:
        child = Process(target=sell, args=(mended,))
        child.start()
        child.join()
        print("exit code:", child.exitcode)
