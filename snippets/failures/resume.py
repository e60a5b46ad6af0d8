import json
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from tempfile import TemporaryDirectory

AFTER_A_CRASH = '["cat.png", "cat.jpg"]\n["dog.png", "dog.jpg"]\n["fo'


def convert(image):
    return image.replace(".png", ".jpg")


def load(log):
    """Return the results in the log; cut off an incomplete last line."""
    end = log.read_bytes().rfind(b"\n") + 1
    os.truncate(log, end)
    return dict(map(json.loads, log.read_text().splitlines()))


def convert_all(images, log):
    results = load(log)
    with log.open("a") as file, ProcessPoolExecutor() as pool:
        left = [image for image in images if image not in results]
        futures = {pool.submit(convert, image): image for image in left}
        for future in as_completed(futures):
            image = futures[future]
            results[image] = future.result()
            line = json.dumps([image, results[image]])
            print(line, file=file, flush=True)
    print("converted in this run:", len(left))
    return results


if __name__ == "__main__":
    images = ["cat.png", "dog.png", "fox.png", "owl.png", "bee.png"]
    with TemporaryDirectory() as folder:
        log = Path(folder, "results.jsonl")
        log.write_text(AFTER_A_CRASH)
        print("results:", *sorted(convert_all(images, log).values()))
        print("lines in the log:", len(load(log)))
        convert_all(images, log)
