from contextlib import closing
from multiprocessing.shared_memory import SharedMemory

NOTE = b"tea for two"

if __name__ == "__main__":
    with closing(SharedMemory(create=True, size=len(NOTE))) as note:
        note.buf[: len(NOTE)] = NOTE
        print("wrote:", bytes(note.buf[: len(NOTE)]))
