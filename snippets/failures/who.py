import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory


def set_up_worker(folder):
    global note
    note = Path(folder, str(os.getpid()))


def convert(image):
    note.write_text(image)
    try:
        if image == "huge.png":
            signal.raise_signal(signal.SIGKILL)  # as the OOM killer does
        return image.replace(".png", ".jpg")
    finally:
        note.unlink()  # a task that raises an exception is no suspect


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "huge.png", "fox.png", "owl.png"]
    workers = set()
    with TemporaryDirectory() as folder:
        with (
            suppress(BrokenProcessPool),  # raised by submit
            ProcessPoolExecutor(2, None, set_up_worker, (folder,)) as pool,
        ):
            for image in images:
                pool.submit(convert, image)
                workers.update(active_children())
        exit_codes = {worker.pid: worker.exitcode for worker in workers}
        for note in Path(folder).iterdir():
            exit_code = exit_codes.get(int(note.name), "unknown")
            if exit_code != -signal.SIGTERM:  # how a pool stops the others
                print(f"{note.read_text()}: exit code {exit_code}")
