# /// script
# dependencies = ["psutil"]
# ///
import os
import re
from multiprocessing import get_context

import psutil


def name_of(process):
    command = " ".join(process.cmdline())
    return re.search(r"from multiprocessing\.(\w+)", command)[1]


if __name__ == "__main__":
    for method in ["fork", "spawn", "forkserver"]:
        context = get_context(method)
        done = context.Event()
        names = {os.getpid(): "your program"}
        for name in ["child 1", "child 2"]:
            child = context.Process(target=done.wait)
            child.start()
            names[child.pid] = name
        descendants = psutil.Process().children(recursive=True)
        for process in descendants:
            if process.pid not in names:  # a helper that Python started
                names[process.pid] = name_of(process)
        print(f"{method}:")
        for process in descendants:
            name, parent = names[process.pid], names[process.ppid()]
            print(f"  {name:18}child of {parent}")
        done.set()
        for child in context.active_children():
            child.join()
