from contextlib import closing
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

NOTE = b"tea for two"


def shout(name, length):
    with closing(SharedMemory(name)) as note:
        note.buf[:length] = bytes(note.buf[:length]).upper()


if __name__ == "__main__":
    length = len(NOTE)
    with closing(SharedMemory(create=True, size=length)) as note:
        note.buf[:length] = NOTE
        child = Process(target=shout, args=(note.name, length))
        child.start()
        child.join()
        print("after the child:", bytes(note.buf[:length]))
    note.unlink()
    try:
        SharedMemory(note.name)
    except FileNotFoundError:
        print("after unlink: no block of that name")
