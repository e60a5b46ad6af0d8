import sqlite3
import tempfile
from multiprocessing import get_context
from pathlib import Path


def send_mail(database):
    database.close()  # tidy: the child does not need it


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "orders.db")
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE orders (product TEXT)")
        database.execute("INSERT INTO orders VALUES ('desk')")
        child = get_context("fork").Process(
            target=send_mail, args=(database,)
        )
        child.start()
        child.join()
        try:
            database.commit()
            print("order stored")
        except sqlite3.OperationalError as error:
            print("order refused:", error)
        database.close()
        with sqlite3.connect(path) as database:
            rows = database.execute("SELECT * FROM orders").fetchall()
        database.close()
        print("in the file:", rows)
