from multiprocessing import Event, Process, parent_process
from multiprocessing.connection import wait


def print_pages(started):
    manager = parent_process()
    started.set()
    ready = wait([manager.sentinel])
    ended = manager.sentinel in ready
    print(f"printer: manager {manager.pid} has ended: {ended}")


def manage(started, go_home):
    Process(target=print_pages, args=(started,), daemon=True).start()
    go_home.wait()


if __name__ == "__main__":
    for killed in [False, True]:
        started, go_home = Event(), Event()
        manager = Process(target=manage, args=(started, go_home))
        manager.start()
        started.wait()
        if killed:
            manager.kill()
        else:
            go_home.set()
        manager.join()
        print(f"{killed=}: manager {manager.pid} has ended")
