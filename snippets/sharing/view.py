from multiprocessing.shared_memory import SharedMemory

NOTE = b"tea for two"


def close(note):
    try:
        note.close()
        print("closed")
    except BufferError as error:
        print("not closed:", error)


if __name__ == "__main__":
    note = SharedMemory(create=True, size=len(NOTE))
    note.buf[: len(NOTE)] = NOTE
    with note.buf[:3] as drink:
        close(note)
        print("still readable:", bytes(drink))
    close(note)
    note.unlink()
