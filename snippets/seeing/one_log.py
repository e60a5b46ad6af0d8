import logging
import tempfile
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueHandler, QueueListener
from multiprocessing import Queue
from pathlib import Path


def log_to(queue):
    root = logging.getLogger()
    root.handlers[:] = [QueueHandler(queue)]  # a fork inherits others
    root.setLevel(logging.INFO)


def ship(order):
    if order == 13:
        logging.error("order %d: no address", order)
        return 0
    logging.info("order %d: 2 parcels", order)
    return 2


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "shop.log")
        logging.basicConfig(
            filename=log,
            format="%(levelname)-5s %(processName)s %(message)s",
            level=logging.INFO,
        )
        logging.info("start")
        queue = Queue()
        listener = QueueListener(queue, *logging.getLogger().handlers)
        try:
            with ProcessPoolExecutor(
                2, initializer=log_to, initargs=(queue,)
            ) as pool:
                parcels = pool.map(ship, [11, 12, 13, 14])
                listener.start()  # a thread: after the processes, for fork
                logging.info("%d parcels", sum(parcels))
        finally:
            listener.stop()  # after the workers, which have sent everything
        logging.shutdown()
        print(log.read_text(), end="")
