from multiprocessing.shared_memory import SharedMemory


def close(photo):
    try:
        photo.close()
        print("closed")
    except BufferError as error:
        print("BufferError:", error)


if __name__ == "__main__":
    photo = SharedMemory(create=True, size=1_000_000)
    first_row = photo.buf[:1000]
    close(photo)
    first_row.release()
    close(photo)
    photo.unlink()
