import sys
from multiprocessing import Pipe, Process


def cook(connection):
    connection.send(f"{connection.recv()} is ready")
    connection.recv()
    sys.exit(3)


if __name__ == "__main__":
    waiter, kitchen = Pipe()
    process = Process(target=cook, args=(kitchen,))
    process.start()
    kitchen.close()
    waiter.send("soup")
    print(waiter.recv())
    waiter.send("cake")
    process.join()
    print("exit code of the cook:", process.exitcode)
    try:
        waiter.recv()
    except EOFError:
        print("recv: EOFError")
    try:
        waiter.send("tea")
    except BrokenPipeError:
        print("send: BrokenPipeError")
