import json
import os
import signal
from multiprocessing import Pipe, Process
from pathlib import Path
from tempfile import TemporaryDirectory

IMAGES = range(100, 114)


def load(log):
    os.truncate(log, log.read_bytes().rfind(b"\n") + 1)
    return [json.loads(line) for line in log.read_text().splitlines()]


def work(log, cut, sender):
    """Write a line and the first bytes of the next one, then wait."""
    done = dict(load(log))
    lines = [f'[{n}, "ok"]\n' for n in IMAGES if n not in done]
    with log.open("a") as file:
        print(lines[0] + lines[1][:cut], end="", file=file, flush=True)
        sender.send("written")
        signal.pause()


if __name__ == "__main__":
    torn = []
    with TemporaryDirectory() as folder:
        log = Path(folder, "results.jsonl")
        log.touch()
        for cut in range(13):
            receiver, sender = Pipe(duplex=False)
            process = Process(target=work, args=(log, cut, sender))
            process.start()
            sender.close()
            receiver.recv()
            process.kill()
            process.join()
            torn.append(log.read_bytes().rpartition(b"\n")[2].decode())
        results = load(log)
    print("last line cut off:", *filter(None, torn), sep="\n")
    images = dict(results).keys() & set(IMAGES)
    print(f"lines: {len(results)}, images: {len(images)} of {len(IMAGES)}")
