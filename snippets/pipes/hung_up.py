import os
from multiprocessing import Pipe, Process


def convert(connection):
    for image in iter(connection.recv, None):
        if image == "broken.tif":
            os._exit(1)  # what a crash in a C library does
        connection.send(image.replace(".tif", ".png"))


if __name__ == "__main__":
    client, server = Pipe()
    worker = Process(target=convert, args=(server,))
    worker.start()
    server.close()
    for image in ["cat.tif", "broken.tif", "dog.tif"]:
        try:
            client.send(image)
            print("converted:", client.recv())
        except (EOFError, OSError) as error:
            print(f"{image}: {type(error).__name__}")
    worker.join()
    print("exit code:", worker.exitcode)
