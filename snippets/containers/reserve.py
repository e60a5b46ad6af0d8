import os
import shutil
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path


def create_block(size):
    """A block whose memory is really there, or OSError."""
    block = SharedMemory(create=True, size=size)
    try:
        with Path("/dev/shm", block.name).open("r+b") as file:
            os.posix_fallocate(file.fileno(), 0, size)
    except OSError:
        block.close()
        block.unlink()
        raise
    return block


if __name__ == "__main__":
    space = shutil.disk_usage("/dev/shm").total
    block = create_block(1_000_000)
    print("1 MB: reserved")
    block.close()
    block.unlink()
    try:
        create_block(space + 1_000_000)
    except OSError as error:
        print("1 MB more than there is:", error)
