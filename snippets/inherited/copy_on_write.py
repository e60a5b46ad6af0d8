import re
from multiprocessing import get_context
from pathlib import Path

table = bytearray(b"x") * 100_000_000


def print_copied(when):
    memory = Path("/proc/self/smaps_rollup").read_text()
    sizes = re.findall(r"Private_\w+: +(\d+) kB", memory)
    copied = sum(int(kilobytes) for kilobytes in sizes) // 1000
    print(f"{when}: {round(copied, -1)} MB of 100 MB")


def overwrite_half():
    print_copied("copied by the fork")
    half = len(table) // 2
    table[:half] = bytes(half)
    print_copied("copied after the child wrote")


if __name__ == "__main__":
    child = get_context("fork").Process(target=overwrite_half)
    child.start()
    child.join()
