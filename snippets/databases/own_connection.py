import sqlite3
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def connect(path):
    global database
    database = sqlite3.connect(path)


def price(product):
    query = "SELECT price FROM products WHERE name = ?"
    [(euros,)] = database.execute(query, (product,))
    return euros


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "shop.db")
        connect(path)
        with database:
            database.execute("CREATE TABLE products (name TEXT, price)")
            products = [("desk", 250), ("chair", 90), ("lamp", 40)]
            database.executemany(
                "INSERT INTO products VALUES (?, ?)", products
            )
        database.close()  # before any worker starts
        with ProcessPoolExecutor(
            2, initializer=connect, initargs=(path,)
        ) as pool:
            print(list(pool.map(price, ["lamp", "desk", "chair"])))
