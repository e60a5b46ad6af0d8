from multiprocessing import Pipe, Process


def listen(connection):
    print("received:", connection.recv())
    connection.send("hello")


if __name__ == "__main__":
    left, right = Pipe()
    first = Process(target=listen, args=(left,))
    second = Process(target=listen, args=(right,))
    first.start()
    second.start()
    print("both are listening", flush=True)
    first.join()
    second.join()
