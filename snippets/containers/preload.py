import os
import sys
from multiprocessing import get_context

IMPORTED_IN = os.getpid()


def report(preload):
    itself = "yes" if os.getpid() == IMPORTED_IN else "no"
    decimal = "yes" if "decimal" in sys.modules else "no"
    print(f"{preload or 'not set':23}  {decimal:14}  {itself}")


def show(preload):
    server = get_context("forkserver")
    if preload:
        server.set_forkserver_preload(preload.split())
    child = server.Process(target=report, args=(preload,))
    child.start()
    child.join()


if __name__ == "__main__":
    print(
        "preload                  has decimal     imports the file itself"
    )
    for preload in ("", "decimal", "__main__ decimal"):
        # a process of its own, since it can have only one fork server
        process = get_context("spawn").Process(target=show, args=(preload,))
        process.start()
        process.join()
