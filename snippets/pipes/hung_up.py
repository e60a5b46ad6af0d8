import os
from multiprocessing import Pipe, Process


def cook(connection):
    order = connection.recv()
    connection.send(f"{order} is ready")
    os._exit(3)


if __name__ == "__main__":
    waiter, kitchen = Pipe()
    process = Process(target=cook, args=(kitchen,))
    process.start()
    kitchen.close()
    waiter.send("soup")
    print(waiter.recv())
    try:
        waiter.recv()
    except EOFError:
        print("recv: EOFError")
    try:
        waiter.send("cake")
    except BrokenPipeError:
        print("send: BrokenPipeError")
    process.join()
    print("exit code of the cook:", process.exitcode)
