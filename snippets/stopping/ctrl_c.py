import os
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from subprocess import PIPE, STDOUT, Popen

PAGES = range(6)


def fetch(page):
    print("fetching page", page, flush=True)
    time.sleep(0.3)  # a slow server


def fetch_all():
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(fetch, page) for page in PAGES]:
            future.result()


def press_ctrl_c():
    command = [sys.executable, __file__, "fetch"]  # this program again
    with Popen(
        command, stdout=PIPE, stderr=STDOUT, start_new_session=True
    ) as program:
        lines = [program.stdout.readline()]
        os.killpg(program.pid, signal.SIGINT)
        lines += program.stdout.readlines()
    pages = sum(line.startswith(b"fetching") for line in lines)
    print("pages begun:", pages, "of", len(PAGES))
    print("then:", lines[-1].decode().strip())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        fetch_all()
    else:
        press_ctrl_c()
