from multiprocessing import Event, Process, get_context


def fork():
    print("child: fork")


def spawn():
    print("child: spawn")


def forkserver():
    print("child: forkserver")


def terminated(started, forever):
    print("child: terminated", flush=True)
    started.set()
    forever.wait()


if __name__ == "__main__":
    for target in fork, spawn, forkserver:
        child = get_context(target.__name__).Process(target=target)
        child.start()
        child.join()
    started, forever = Event(), Event()
    child = Process(target=terminated, args=(started, forever))
    child.start()
    started.wait()
    child.terminate()
    child.join()
