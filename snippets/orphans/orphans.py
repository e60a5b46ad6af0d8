from multiprocessing import Event, Process, parent_process
from multiprocessing.connection import wait


def watch_folder(started):
    manager = parent_process()
    started.set()
    wait([manager.sentinel])
    print(f"watcher: manager {manager.pid} is gone")


def manage(started, leave):
    watcher = Process(target=watch_folder, args=(started,), daemon=True)
    watcher.start()
    leave.wait()


if __name__ == "__main__":
    for killed in [False, True]:
        started, leave = Event(), Event()
        manager = Process(target=manage, args=(started, leave))
        manager.start()
        started.wait()
        if killed:
            manager.kill()
        else:
            leave.set()
        manager.join()
        print(f"manager {manager.pid}: exit code {manager.exitcode}")
