from multiprocessing import Pipe, Process

STOP = None


def answer(connection):
    for number in iter(connection.recv, STOP):
        connection.send(number * number)


if __name__ == "__main__":
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs,))
    process.start()
    for number in [3, 4, 5]:
        ours.send(number)
        print(number, "squared is", ours.recv())
    ours.send(STOP)
    process.join()
