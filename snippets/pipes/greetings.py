import os
from multiprocessing import Pipe, Process


def greet(connection):
    connection.send((os.getpid(), "hello"))
    sender, greeting = connection.recv()
    print(f"{os.getpid()} heard {greeting!r} from {sender}")


def reply(connection):
    sender, greeting = connection.recv()
    print(f"{os.getpid()} heard {greeting!r} from {sender}")
    connection.send((os.getpid(), f"{greeting}, too"))


if __name__ == "__main__":
    left, right = Pipe()
    processes = [
        Process(target=greet, args=(left,)),
        Process(target=reply, args=(right,)),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print("started:", [process.pid for process in processes])
