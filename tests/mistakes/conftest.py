"""A small project in a folder of its own, with one program on one page, to make mistakes in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from harness.programs import ROOT
from harness.runner import version

BREW = """\
from multiprocessing import Process


def brew(kind):
    print(kind, "is ready")


if __name__ == "__main__":
    process = Process(target=brew, args=("tea",))
    process.start()
    process.join()
    print("exit code:", process.exitcode)
"""
TEST = """\
class TestBrew:
    def test_the_tea_is_ready(self, result):
        assert result.lines == ["tea is ready", "exit code: 0"]
"""
PAGE = """\
---
description: How to brew tea.
---

# Tea

You can brew tea.

```python title="tea/brew.py"
--8<-- "tea/brew.py"
```

``` { .text .no-copy title="what it printed" }
--8<-- "tea/brew.out"
```

```python
print("tea")
#> tea
```
"""
PARTS = [
    *["tests/conftest.py", "tests/harness", "tests/pages", "theme", "requirements"],
    *["pyproject.toml", "mkdocs.yml", "snippets/ruff.toml"],
]
COMMANDS = {
    "ruff": [["ruff", "check", "--output-format=concise"], ["ruff", "format", "--check"]],
    "codespell": [["codespell"]],
    "pages": [["pytest", "tests/pages"]],
    "tests": [["pytest"]],
    "mutants": [["pytest", "--mutants"]],
    "site": [["mkdocs", "build", "--strict"]],
}


class Project:
    """The project, and what its checks say of it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            (root / part).parent.mkdir(exist_ok=True, parents=True)
            copy(ROOT / part, root / part)
        for name, text in {
            "snippets/tea/brew.py": BREW,
            "snippets/tea/brew.out": "tea is ready\nexit code: 0\n",
            "tests/test_tea.py": TEST,
            "docs/tea.md": PAGE,
            "docs/index.md": PAGE.replace("Tea", "Home"),
            "README.md": "# Read me\n",
            "CONTRIBUTING.md": "# Contribute\n",
        }.items():
            self.write(name, text)
        settings = (root / "mkdocs.yml").read_text("utf-8")
        before, _, rest = settings.partition("\nnav:\n")
        self.write("mkdocs.yml", f"{before}\nnav: [index.md, tea.md]\n{rest[rest.index('validation:') :]}")

    def write(self, name: str, text: str) -> None:
        (self.root / name).parent.mkdir(exist_ok=True, parents=True)
        (self.root / name).write_text(text, "utf-8", newline="")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert text.count(old) >= 1
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        self.write(name, (self.root / name).read_text("utf-8") + text)

    def delete(self, name: str) -> None:
        (self.root / name).unlink()

    def only_this_python(self) -> None:
        """Support no other, so that this is the one that records."""
        lines = (self.root / "pyproject.toml").read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if "Python :: 3" not in line or f":: {version()}" in line]
        self.write("pyproject.toml", "".join(kept))

    def program(self, text: str) -> None:
        """Replace the program, with everything else as it was."""
        self.write("snippets/tea/brew.py", text)

    def says(self, check: str) -> str:
        """What a check says when it fails; it is itself a mistake if it does not."""
        code, output = self.run(check)
        assert code != 0, f"{check} noticed nothing:\n{output}"
        return output

    def run(self, check: str) -> tuple[int, str]:
        """Run a check as nox does."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        env = os.environ | {"PATH": path, "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "200"}
        outputs, codes = [], []
        for command in COMMANDS[check]:
            done = subprocess.run(
                command, cwd=self.root, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
            outputs.append(done.stdout)
            codes.append(done.returncode)
        return max(map(abs, codes)), "".join(outputs)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)
