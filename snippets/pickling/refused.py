import socket
import sqlite3
import tempfile
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing


def receive(thing):
    with thing:  # only the socket gets this far
        return f"arrived as a {type(thing).__name__}"


def send_all(log, database, server):
    def strip(line):
        return line.strip()

    things = {
        "lambda": lambda line: line.strip(),
        "inner function": strip,
        "generator": (line for line in log),
        "lock": threading.Lock(),
        "open file": log,
        "database": database,
        "socket": server,
    }
    with ProcessPoolExecutor() as pool:
        for name, thing in things.items():
            future = pool.submit(receive, thing)
            if error := future.exception():
                print(f"{name:15} {type(error).__name__}: {error}")
            else:
                print(f"{name:15} {future.result()}")


if __name__ == "__main__":
    with (
        tempfile.TemporaryFile("w") as log,
        closing(sqlite3.connect(":memory:")) as database,
        socket.socket() as server,
    ):
        send_all(log, database, server)
