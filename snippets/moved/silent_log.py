import logging
import sys
from multiprocessing import Process


def configure():
    logging.basicConfig(
        format="%(processName)s: %(message)s",
        level=logging.INFO,
        stream=sys.stdout,
    )


def convert(configured):
    if configured:
        configure()
    logging.info("converted 3 images")
    logging.warning("one image is broken")


if __name__ == "__main__":
    configure()
    for configured in [False, True]:
        process = Process(target=convert, args=(configured,))
        process.start()
        process.join()
