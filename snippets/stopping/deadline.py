from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context


def convert(file):
    if file == "corrupt.mp4":
        raise SystemExit(1)  # or a crash in a C library
    while file == "endless.mp4":
        pass
    return file[: file.index(".mp4")] + ".webm"  # or ValueError


def work(sender, file):
    sender.send("started")
    try:
        sender.send(convert(file))
    except Exception as error:
        sender.send(f"failed: {error}")


def run(file, limit=1):
    spawn = get_context("spawn")  # safe in threads, unlike fork
    receiver, sender = spawn.Pipe(duplex=False)
    process = spawn.Process(target=work, args=(sender, file))
    process.start()
    sender.close()  # otherwise a crash goes unnoticed
    try:
        receiver.recv()  # "started": from now on, time is limited
        if not receiver.poll(limit):
            return "took too long"
        result = receiver.recv()
        process.join(timeout=1)  # time to flush what it has printed
        return result
    except EOFError:
        return "crashed"
    finally:
        process.kill()  # has no effect once the process has ended
        process.join()


if __name__ == "__main__":
    files = ["endless.mp4", "cat.mp4", "corrupt.mp4", "notes.txt"]
    with ThreadPoolExecutor(max_workers=2) as pool:
        for file, result in zip(files, pool.map(run, files), strict=True):
            print(file, "->", result)
