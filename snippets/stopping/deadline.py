from multiprocessing import Pipe, Process
from multiprocessing.connection import wait
from time import monotonic


def convert(file):
    while file == "endless.mp4":
        pass
    if file == "corrupt.mp4":
        raise SystemExit(1)  # or a crash in a C library
    return file.replace(".mp4", ".webm")


def work(sender, file):
    sender.send("started")
    sender.send(convert(file))


def convert_all(files, workers, limit):
    files, running = list(files), {}
    while files or running:
        while files and len(running) < workers:
            receiver, sender = Pipe(duplex=False)
            process = Process(target=work, args=(sender, files[0]))
            process.start()
            sender.close()  # else a crash goes unnoticed
            receiver.recv()  # "started": from now on, time is limited
            running[receiver] = files.pop(0), process, monotonic() + limit
        _, _, deadline = next(iter(running.values()))
        ready = wait(running, max(0, deadline - monotonic()))
        for receiver in ready or list(running)[:1]:
            file, process, _ = running.pop(receiver)
            try:
                result = receiver.recv() if ready else "took too long"
            except EOFError:
                result = "crashed"
            process.kill()  # has no effect once the process has ended
            process.join()
            yield file, result


if __name__ == "__main__":
    files = ["endless.mp4", "cat.mp4", "dog.mp4", "corrupt.mp4"]
    for file, result in convert_all(files, workers=2, limit=1):
        print(file, "->", result)
