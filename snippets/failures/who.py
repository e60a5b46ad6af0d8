import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, active_children
from pathlib import Path
from tempfile import TemporaryDirectory


def set_up_worker(folder, all_started):
    global note
    note = Path(folder, str(os.getpid()))
    all_started.wait()


def convert(image):
    note.write_text(image)
    if image == "huge.png":
        signal.raise_signal(signal.SIGKILL)  # as the memory killer does
    return image.replace(".png", ".jpg")


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "huge.png", "fox.png", "owl.png"]
    all_started = Barrier(3)  # two workers and the main process
    with TemporaryDirectory() as folder:
        with ProcessPoolExecutor(
            2, initializer=set_up_worker, initargs=(folder, all_started)
        ) as pool:
            futures = [pool.submit(convert, image) for image in images]
            workers = active_children()
            all_started.wait()
        for worker in workers:
            if worker.exitcode != -signal.SIGTERM:  # how a pool stops them
                image = Path(folder, str(worker.pid)).read_text()
                print(f"{image}: exit code {worker.exitcode}")
