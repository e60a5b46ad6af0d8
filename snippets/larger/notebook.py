import subprocess
import sys
import tempfile

DEFINE = "def square(n): return n * n"
WRITE = f"""
from pathlib import Path
Path("squares.py").write_text("{DEFINE}")
"""
IMPORT = "from squares import square"
RUN = """
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
with ProcessPoolExecutor(mp_context=get_context({method})) as pool:
    print(list(pool.map(square, [1, 2, 3])))
"""
NOTEBOOKS = {
    "function in a cell": [DEFINE, RUN.format(method="")],
    "function in a module": [WRITE, IMPORT, RUN.format(method="")],
    "in a cell, with fork": [DEFINE, RUN.format(method="'fork'")],
}

if __name__ == "__main__":
    for title, cells in NOTEBOOKS.items():
        with tempfile.TemporaryDirectory() as folder:
            notebook = subprocess.run(
                [sys.executable, "-c", "\n".join(cells)],
                cwd=folder,
                capture_output=True,
                text=True,
            )
        last_line = (notebook.stdout or notebook.stderr).splitlines()[-1]
        print(f"{title}: {last_line.partition(':')[0]}")
