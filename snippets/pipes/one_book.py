from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def borrow(name, desk):
    book = desk.recv()
    desk.send(f"{name} returns {book}")


if __name__ == "__main__":
    readers, processes = [], []
    for name in ["Ann", "Ben", "Cem"]:
        reader, desk = Pipe()
        process = Process(target=borrow, args=(name, desk))
        process.start()
        desk.close()
        readers.append(reader)
        processes.append(process)

    without_book = list(readers)
    without_book.pop().send("Emma")
    while readers:
        for reader in wait(readers):
            try:
                print(f"{reader.recv()}, {len(without_book)} still wait")
                if without_book:
                    without_book.pop().send("Emma")
            except EOFError:
                readers.remove(reader)

    for process in processes:
        process.join()
