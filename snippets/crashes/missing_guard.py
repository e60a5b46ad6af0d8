import subprocess
import sys
import tempfile
from pathlib import Path

EXECUTOR = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
    print(list(pool.map(abs, [-1, -2])))
"""
POOL = """
from multiprocessing import get_context

with get_context("spawn").Pool(1) as pool:
    print(pool.map(abs, [-1, -2]))
"""


def first_errors(script, limit):
    """Run a script; return the names of the first errors it prints."""
    names = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "script.py")
        path.write_text(script)
        command = [sys.executable, path]
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True
        ) as process:
            for line in process.stderr:
                name = line.partition(":")[0].rpartition(".")[2]
                if name in ("RuntimeError", "BrokenProcessPool"):
                    names.append(name)
                if len(names) == limit:
                    process.terminate()
                    break
    return names


if __name__ == "__main__":
    print("executor:", *first_errors(EXECUTOR, limit=5))
    print("Pool:", *first_errors(POOL, limit=5))
