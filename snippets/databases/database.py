import sqlite3
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory


def measure(image):
    if image == 777:
        raise ValueError(f"image {image} is broken")
    width = height = 100 + image
    return image, width * height


def save(path, rows):
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE images (number, pixels)")
        while batch := list(islice(rows, 100)):
            with database:  # begin, insert, commit
                database.executemany(
                    "INSERT INTO images VALUES (?, ?)", batch
                )


def count(path):
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT count(*), sum(pixels) FROM images"
        return database.execute(query).fetchone()


if __name__ == "__main__":
    with TemporaryDirectory() as folder, ProcessPoolExecutor() as pool:
        path = Path(folder, "images.db")
        try:
            save(path, pool.map(measure, range(1_000), chunksize=50))
        except ValueError as error:
            print(error)
        images, pixels = count(path)
    print(f"{images:,} images, {pixels:,} pixels")
