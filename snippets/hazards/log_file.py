import time
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory


def download(log):
    time.sleep(0.2)  # waiting for the server
    log.write("child: downloaded 3 images\n")
    log.flush()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        path = Path(folder, "download.log")
        with path.open("w") as log:
            log.write("main: starting\n")
            context = get_context("fork")
            child = context.Process(target=download, args=(log,))
            child.start()
            child.join()
            log.write("main: done\n")
        print(path.read_text(), end="")
