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
SETTINGS = ["patch = subprocess", "concurrency = multiprocessing"]


def measured_lines(setting, folder):
    config = Path(folder, "coverage.ini")
    config.write_text(f"[run]\nparallel = true\n{setting}\n")
    run = [sys.executable, "-m", "coverage", "run", f"--rcfile={config}"]
    subprocess.run(
        [*run, JOBS], cwd=folder, check=True, capture_output=True
    )
    total = coverage.Coverage(Path(folder, ".coverage"))
    total.combine([folder])
    lines = JOBS.read_text().splitlines()
    return [lines[n - 1] for n in total.get_data().lines(str(JOBS))]


if __name__ == "__main__":
    print(" " * 29, *(f"{child:11}" for child in CHILDREN))
    for setting in SETTINGS:
        with tempfile.TemporaryDirectory() as folder:
            lines = "\n".join(measured_lines(setting, folder))
        seen = [f'"child: {child}"' in lines for child in CHILDREN]
        row = [f"{'measured' if yes else 'no':11}" for yes in seen]
        print(f"{setting:29}", *row)
