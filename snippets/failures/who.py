import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory


def set_up_worker(folder):
    global note
    note = Path(folder, str(os.getpid()))
    signal.signal(signal.SIGTERM, leave)


def leave(signal_number, frame):
    note.unlink(missing_ok=True)  # stopped by the pool: innocent
    os._exit(1)


def convert(image):
    note.write_text(image)
    try:
        if image == "huge.png":
            signal.raise_signal(signal.SIGKILL)  # as the OOM killer does
        return image.replace(".png", ".jpg")
    finally:
        note.unlink()  # a task that raises an exception is innocent too


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "huge.png", "fox.png", "owl.png"]
    with TemporaryDirectory() as folder:
        with (
            suppress(BrokenProcessPool),  # raised by submit
            ProcessPoolExecutor(2, None, set_up_worker, (folder,)) as pool,
        ):
            for image in images:
                pool.submit(convert, image)
        for note in Path(folder).iterdir():
            print("killed its worker:", note.read_text())
