import os
import signal
import sys
from subprocess import PIPE, STDOUT, Popen

from fetch import PAGES

if __name__ == "__main__":
    command = [sys.executable, "fetch.py"]
    with Popen(
        command, stdout=PIPE, stderr=STDOUT, start_new_session=True
    ) as program:
        lines = [program.stdout.readline()]
        os.killpg(program.pid, signal.SIGINT)
        lines += program.stdout.readlines()
    pages = sum(line.startswith(b"fetching") for line in lines)
    print("pages begun:", pages, "of", len(PAGES))
    print("then:", lines[-1].decode().strip())
