import time
from multiprocessing import Event, Process


def write_report():
    time.sleep(0.3)  # waiting for the database
    print("report: written")


def show_progress(started):
    print("progress: 0 %", flush=True)
    started.set()
    while True:
        pass


if __name__ == "__main__":
    started = Event()
    report = Process(target=write_report)
    progress = Process(target=show_progress, args=(started,), daemon=True)
    report.start()
    progress.start()
    started.wait()
    print("main: at its last line", flush=True)
