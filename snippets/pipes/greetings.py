from multiprocessing import Pipe, Process


def greet(connection):
    connection.send("hello")
    print("greet received:", connection.recv())


def reply(connection):
    print("reply received:", connection.recv())
    connection.send("hello, too")


if __name__ == "__main__":
    left, right = Pipe()
    first = Process(target=greet, args=(left,))
    second = Process(target=reply, args=(right,))
    first.start()
    second.start()
    first.join()
    second.join()
