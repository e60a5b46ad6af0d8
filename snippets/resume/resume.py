import json
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from tempfile import TemporaryDirectory


def convert(image):
    if image == "empty.png":
        raise ValueError("no pixels")
    return image.replace(".png", ".jpg")


def load(log):
    """Return the results in the log; cut off an incomplete last line."""
    log.touch()  # the first run has no log
    os.truncate(log, log.read_bytes().rfind(b"\n") + 1)
    return dict(map(json.loads, log.read_text().splitlines()))


def convert_all(images, log):
    results = load(log)
    with log.open("a") as file, ProcessPoolExecutor() as pool:
        left = [image for image in images if image not in results]
        futures = {pool.submit(convert, image): image for image in left}
        for future in as_completed(futures):
            try:
                line = json.dumps([futures[future], future.result()])
                print(line, file=file, flush=True)
            except Exception as error:  # the next run tries again
                print("failed:", futures[future], error)
    print("tried:", len(left), "logged:", len(load(log)))


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "empty.png", "fox.png", "owl.png"]
    with TemporaryDirectory() as folder:
        log = Path(folder, "results.jsonl")
        convert_all(images[:2], log)
        with log.open("a") as file:
            file.write('["fox.png", "f')  # a run is killed here
        convert_all(images, log)
        convert_all(images, log)
        print("results:", *sorted(load(log).values()))
