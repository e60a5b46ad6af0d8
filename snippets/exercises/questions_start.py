from multiprocessing import Pipe, Process

PRICES = {"apple": 3, "pear": 4, "plum": 2}


def answer(connection):
    item = connection.recv()
    connection.send(PRICES[item])


if __name__ == "__main__":
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs,))
    process.start()
    ours.send("apple")
    print("apple:", ours.recv())
    process.join()
