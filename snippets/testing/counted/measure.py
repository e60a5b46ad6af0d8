# /// script
# dependencies = ["coverage"]
# ///
import subprocess
import sys
import tempfile
from pathlib import Path

import coverage

JOBS = Path("jobs.py").resolve()
CHILDREN = ["fork", "spawn", "forkserver", "terminated"]
SETTINGS = {
    "patch": "patch = subprocess",
    "concurrency": "concurrency = multiprocessing",
    "with sigterm": "concurrency = multiprocessing\nsigterm = true",
}


def measured_code(setting, folder):
    config = Path(folder, "coverage.ini")
    config.write_text(f"[run]\nparallel = true\n{setting}\n")
    run = [sys.executable, "-m", "coverage", "run", f"--rcfile={config}"]
    subprocess.run(
        [*run, JOBS], cwd=folder, check=True, capture_output=True
    )
    total = coverage.Coverage(Path(folder, ".coverage"))
    total.combine([folder])
    lines = JOBS.read_text().splitlines()
    numbers = total.get_data().lines(str(JOBS))
    return "\n".join(lines[number - 1] for number in numbers)


if __name__ == "__main__":
    print(" " * 12, *(f"{child:11}" for child in CHILDREN))
    for name, setting in SETTINGS.items():
        with tempfile.TemporaryDirectory() as folder:
            code = measured_code(setting, folder)
        row = []
        for child in CHILDREN:
            its_line = f'print("child: {child}"'
            row.append("measured" if its_line in code else "no")
        print(f"{name:12}", *(f"{word:11}" for word in row))
