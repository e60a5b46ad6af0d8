from multiprocessing import Pipe, Process

PRICES = {"apple": 3, "pear": 4, "plum": 2}


def answer(connection):
    while (item := connection.recv()) is not None:
        connection.send(PRICES[item])


if __name__ == "__main__":
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs,))
    process.start()
    for item in ["apple", "pear", "plum"]:
        ours.send(item)
        print(f"{item}:", ours.recv())
    ours.send(None)
    process.join()
