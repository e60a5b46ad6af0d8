import logging
import tempfile
from logging.handlers import RotatingFileHandler
from multiprocessing import Barrier, Process
from pathlib import Path

TURNS = "ABABABABABAB"


def work(name, folder, next_turn):
    log = logging.getLogger()
    file = Path(folder, "app.log")
    log.addHandler(RotatingFileHandler(file, maxBytes=95, backupCount=1))
    for number, turn in enumerate(TURNS, start=1):
        next_turn.wait()
        if turn == name:
            log.warning("line %2d: %s", number, name)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        next_turn = Barrier(2)
        workers = [
            Process(target=work, args=(name, folder, next_turn))
            for name in "AB"
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        for name in ["app.log.1", "app.log"]:
            lines = Path(folder, name).read_text().splitlines()
            print(f"{name}: {', '.join(lines)}")
