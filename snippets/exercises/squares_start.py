from multiprocessing import Pipe, Process


def answer(connection):
    number = connection.recv()
    connection.send(number * number)


if __name__ == "__main__":
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs,))
    process.start()
    ours.send(3)
    print("3 squared is", ours.recv())
    process.join()
