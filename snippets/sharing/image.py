from contextlib import closing
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

WIDTH, HEIGHT = 6, 3


def brighten(name, row):
    with closing(SharedMemory(name)) as block:
        for pixel in range(row * WIDTH, (row + 1) * WIDTH):
            block.buf[pixel] += 100


def show(title, pixels):
    print(f"{title}:")
    for row in range(HEIGHT):
        print(*pixels[row * WIDTH : (row + 1) * WIDTH])


if __name__ == "__main__":
    pixels = bytes(range(WIDTH * HEIGHT))  # imagine a photo
    show("before", pixels)
    block = SharedMemory(create=True, size=len(pixels))
    try:
        block.buf[: len(pixels)] = pixels
        workers = [
            Process(target=brighten, args=(block.name, row))
            for row in range(HEIGHT)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        show("after", bytes(block.buf[: len(pixels)]))
    finally:
        block.close()
        block.unlink()
