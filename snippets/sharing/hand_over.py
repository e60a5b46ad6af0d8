from contextlib import closing
from multiprocessing import Pipe, Process
from multiprocessing.shared_memory import SharedMemory
from timeit import repeat

IMAGE = bytes(16_000_000)
ROUNDS = 10


def receive(connection, name):
    with closing(SharedMemory(name)) as block:
        for _ in range(ROUNDS):  # the image comes through the pipe
            connection.send(len(connection.recv()))
        for _ in range(ROUNDS):  # the image is in the block
            connection.send(len(block.buf[: connection.recv()]))


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
    with closing(SharedMemory(create=True, size=len(IMAGE))) as block:
        child = Process(target=receive, args=(there, block.name))
        child.start()
        show("sent through a pipe:", lambda: ask(here, IMAGE))
        show("copied into a block:", lambda: fill(block))
        show("block handed over:  ", lambda: ask(here, len(IMAGE)))
        child.join()
    block.unlink()
