from multiprocessing.shared_memory import SharedMemory

if __name__ == "__main__":
    photo = SharedMemory(create=True, size=1_000_000)
    photo.buf[0] = 255
    photo.unlink()
    print("still open, first pixel:", photo.buf[0])
    try:
        SharedMemory(photo.name)
    except FileNotFoundError:
        print("opened by name: FileNotFoundError")
    photo.close()
