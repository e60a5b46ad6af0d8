# /// script
# dependencies = ["pytest"]
# ///
import subprocess
import sys
import tempfile
from pathlib import Path

CODE = Path("stock.py").read_text()
TEST = Path("test_stock.py").read_text()
MISTAKES = {
    "as it is": ("", ""),
    "without the lock": ("with lock:", "if True:"),
    "without looking": ("if left > 0:", "if True:"),
    "taking two": ("left - 1", "left - 2"),
}


def tests_pass(code):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "stock.py").write_text(code)
        Path(folder, "test_stock.py").write_text(TEST)
        pytest = [sys.executable, "-m", "pytest"]
        run = subprocess.run(pytest, cwd=folder, capture_output=True)
        return run.returncode == 0


if __name__ == "__main__":
    for mistake, (old, new) in MISTAKES.items():
        assert old in CODE, f"nothing to replace: {old}"
        verdict = tests_pass(CODE.replace(old, new, 1))
        print(f"{mistake + ':':18}", "pass" if verdict else "FAIL")
