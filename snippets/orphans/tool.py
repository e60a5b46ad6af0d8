import os
import signal
import subprocess
from multiprocessing import Pipe, Process

TOOL = ["sleep", "60"]  # stands for ffmpeg, git, a shell script


def convert(sender, own_group):
    if own_group:
        os.setsid()
    tool = subprocess.Popen(TOOL, pass_fds=[sender.fileno()])
    sender.send(tool.pid)
    tool.wait()


if __name__ == "__main__":
    for own_group in [False, True]:
        receiver, sender = Pipe(duplex=False)
        process = Process(target=convert, args=(sender, own_group))
        process.start()
        sender.close()
        tool = receiver.recv()
        if own_group:
            os.killpg(process.pid, signal.SIGTERM)
        else:
            process.terminate()
        process.join()
        # True once nobody holds the sending end: the tool has ended.
        ended = receiver.poll(timeout=None if own_group else 0.5)
        print(f"own group: {own_group}, tool has ended: {ended}")
        if not ended:
            os.kill(tool, signal.SIGKILL)
