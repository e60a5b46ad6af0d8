import sqlite3
from contextlib import closing
from multiprocessing import Event, Process
from pathlib import Path
from tempfile import TemporaryDirectory


def load(path, inserted, tried):
    with closing(sqlite3.connect(path)) as database:
        database.execute("INSERT INTO images VALUES ('cat.png')")
        inserted.set()
        tried.wait()  # a long transaction
        database.commit()


def insert(path, image):
    with closing(sqlite3.connect(path, timeout=0.1)) as database:
        try:
            database.execute("INSERT INTO images VALUES (?)", [image])
            database.commit()
        except sqlite3.OperationalError as error:
            print(f"{image}: {error}")


def images(path):
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT name FROM images")
        return [name for (name,) in rows]


if __name__ == "__main__":
    inserted, tried = Event(), Event()
    with TemporaryDirectory() as folder:
        path = Path(folder, "images.db")
        with closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE images (name)")
        loader = Process(target=load, args=(path, inserted, tried))
        loader.start()
        inserted.wait()
        insert(path, "dog.png")
        tried.set()
        loader.join()
        insert(path, "fox.png")
        print("images:", *images(path))
