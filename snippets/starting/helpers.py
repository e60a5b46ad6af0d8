# /// script
# dependencies = ["psutil"]
# ///
import re
from multiprocessing import get_context

import psutil


def name_of(process):
    command = " ".join(process.cmdline())
    return re.search(r"from multiprocessing\.(\w+)", command)[1]


def running(children):
    names = {child.pid: child.name for child in children}
    return [
        names.get(process.pid) or name_of(process)
        for process in psutil.Process().children(recursive=True)
    ]


def without(names, others):
    return ", ".join(name for name in names if name not in others)


if __name__ == "__main__":
    context = get_context("forkserver")
    done = context.Event()
    children = [
        context.Process(target=done.wait, name=name)
        for name in ["child 1", "child 2"]
    ]
    before = running(children)
    print("Event() starts:", ", ".join(before))
    for child in children:
        child.start()
        now = running(children)
        print("start() starts:", without(now, before))
        before = now
    done.set()
    for child in children:
        child.join()
    now = running(children)
    print("join() waits for:", without(before, now))
    print("still running:", ", ".join(now))
