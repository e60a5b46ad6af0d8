from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory


def convert(log):
    log.write("child: converted 3 images\n")
    log.flush()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        path = Path(folder, "convert.log")
        with path.open("w") as log:
            log.write("main: starting\n")
            child = get_context("fork").Process(target=convert, args=(log,))
            child.start()
            child.join()
            log.write("main: done\n")
        print(path.read_text(), end="")
