from multiprocessing import Event, Process


def show_progress():
    while True:
        pass


def write_report(started, close):
    started.set()
    close.wait()
    print("report: written")


if __name__ == "__main__":
    started, close = Event(), Event()
    progress = Process(target=show_progress, daemon=True)
    report = Process(target=write_report, args=(started, close))
    progress.start()
    report.start()
    started.wait()
    print("main: at its last line", flush=True)
    close.set()
