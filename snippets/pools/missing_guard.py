import re
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

ERROR = re.compile(r"(\S*\.)?(?P<name>RuntimeError|BrokenProcessPool):")
EXECUTOR = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

with ProcessPoolExecutor(2, get_context("spawn")) as pool:
    print(list(pool.map(abs, [-1, -2])))
"""
POOL = """
from multiprocessing import get_context

with get_context("spawn").Pool(2) as pool:
    print(pool.map(abs, [-1, -2]))
"""


def first_errors(script, count):
    """Run a script; return the names of the first errors it prints."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "script.py")
        path.write_text(script)
        with subprocess.Popen(
            [sys.executable, path], stderr=subprocess.PIPE, text=True
        ) as process:
            matches = map(ERROR.match, process.stderr)
            found = list(islice(filter(None, matches), count))
            process.terminate()
    return [match["name"] for match in found]


if __name__ == "__main__":
    print("executor:", *first_errors(EXECUTOR, count=100)[-1:])
    print("Pool:", *first_errors(POOL, count=10))
