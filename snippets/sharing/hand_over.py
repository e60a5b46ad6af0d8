from contextlib import closing
from multiprocessing import Pipe, Process
from multiprocessing.shared_memory import SharedMemory
from timeit import repeat

IMAGE, ROUNDS = bytes(16_000_000), 10


def receive(connection, name):
    with closing(SharedMemory(name)) as block:
        for _ in range(ROUNDS):  # the message is the image
            image = connection.recv()
            connection.send(len(image))
        for _ in range(ROUNDS):  # the message is the size of the image
            size = connection.recv()
            with block.buf[:size] as image:
                connection.send(len(image))


def ask(connection, message):
    connection.send(message)
    connection.recv()


def fill(block):
    block.buf[: len(IMAGE)] = IMAGE


def show(title, step):
    milliseconds = min(repeat(step, number=1, repeat=ROUNDS)) * 1e3
    print(f"{title} {milliseconds:8.3f} ms")


if __name__ == "__main__":
    print(f"{len(IMAGE):,} bytes, best of {ROUNDS} rounds")
    here, there = Pipe()
    block = SharedMemory(create=True, size=len(IMAGE))
    try:
        Process(target=receive, args=(there, block.name)).start()
        show("sent through a pipe:", lambda: ask(here, IMAGE))
        show("copied into a block:", lambda: fill(block))
        show("block handed over:  ", lambda: ask(here, len(IMAGE)))
    finally:
        block.close()
        block.unlink()
