from multiprocessing import Event, Process


def show_progress(started):
    started.set()
    while True:
        pass


def write_report(started, close):
    started.set()
    close.wait()
    print("report: written")


if __name__ == "__main__":
    started, close = Event(), Event()
    report = Process(target=write_report, args=(started, close))
    progress = Process(target=show_progress, args=(started,), daemon=True)
    for process in [report, progress]:
        process.start()
        started.wait()
        started.clear()
    print("main: at its last line", flush=True)
    close.set()
