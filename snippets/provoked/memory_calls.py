import os
from multiprocessing import Value
from multiprocessing.shared_memory import SharedMemory


def attempt(what, call, *args, **options):
    try:
        call(*args, **options)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    attempt("text in a number", Value, "d", "12.50")
    attempt("no bytes", SharedMemory, create=True, size=0)
    name = f"prices-{os.getpid()}"
    block = SharedMemory(name, create=True, size=8)
    attempt("a name twice", SharedMemory, name, create=True, size=8)
    block.close()
    attempt("use after close", memoryview, block.buf)
    block.unlink()
    attempt("open after unlink", SharedMemory, name)
