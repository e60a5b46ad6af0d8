"""A small project in a folder of its own, with one program on one page, to make mistakes in."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from verified.expectation import Expectation
from verified.layout import Program, copy_project
from verified.recordings import Recording
from verified.result import Child, Result

THIS = "{}.{}".format(*sys.version_info)  # the one Python that the small project supports
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
READY = "tea is ready\nexit code: 0\n"
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

```text title="tea/brew.out"
--8<-- "tea/brew.out"
```
"""
EXAMPLE = """
```python
print("tea")
#> tea
```
"""
PARTS = (
    *("tests/conftest.py", "tests/pages", "tools", "verified", "requirements"),
    *("pyproject.toml", "mkdocs.yml", "noxfile.py", "snippets/ruff.toml"),
)
COMMANDS = {
    "ruff": [["ruff", "check", "--output-format=concise"], ["ruff", "format", "--check"]],
    "codespell": [["codespell"]],
    "pages": [["pytest", "tests/pages"]],
    "tests": [["pytest"]],
    "mutants": [["pytest", "--mutants", "all"]],
    "site": [["mkdocs", "build", "--strict"]],
}


class Project:
    """The project, and what its checks say of it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        copy_project(root, parts=PARTS)
        self.support([THIS])
        rules = (root / "snippets/ruff.toml").read_text("utf-8")
        self.write("snippets/ruff.toml", re.sub(r'^".+" = \["TID251"\].*\n', "", rules, flags=re.MULTILINE))
        self.program("brew", BREW)
        self.write("docs/tea.md", PAGE + EXAMPLE)
        self.write("docs/index.md", PAGE.replace("Tea", "Home"))
        self.write("README.md", "# Read me\n")
        self.write("CONTRIBUTING.md", "# Contribute\n")
        settings = (root / "mkdocs.yml").read_text("utf-8")
        before, _, rest = settings.partition("\nnav:\n")
        self.write("mkdocs.yml", f"{before}\nnav: [index.md, tea.md]\n{rest[rest.index('validation:') :]}")

    def support(self, pythons: list[str]) -> None:
        """Make these the Pythons that the project supports."""
        self.pythons = tuple(pythons)
        lines = (self.root / "pyproject.toml").read_text("utf-8").splitlines(keepends=True)
        first = next(number for number, line in enumerate(lines) if ":: Python :: 3" in line)
        kept = [line for line in lines if ":: Python :: " not in line]
        names = [f'  "Programming Language :: Python :: {python}",\n' for python in pythons]
        text = "".join(kept[:first] + names + kept[first:])
        self.write("pyproject.toml", re.sub(r'(?<=">=)3\.\d+(?="\nlicense)', pythons[0], text))
        for name in ("verified/check.py", "tools/moved.py"):
            checker = (self.root / name).read_text("utf-8")
            self.write(name, re.sub(r"3\.\d+ or newer", f"{pythons[0]} or newer", checker))

    def write(self, name: str, text: str) -> None:
        (self.root / name).parent.mkdir(exist_ok=True, parents=True)
        (self.root / name).write_text(text, "utf-8", newline="")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        file = self.root / name
        self.write(name, (file.read_text("utf-8") if file.exists() else "") + text)

    def delete(self, name: str) -> None:
        (self.root / name).unlink()

    def program(self, stem: str, source: str, *, test: str = TEST, out: str = READY, **how: object) -> None:
        """Add a program with a test, which expects `how`, and with a recording as it should be."""
        self.write(f"snippets/tea/{stem}.py", source)
        if not (self.root / "tests/test_tea.py").exists():
            self.write("tests/test_tea.py", "from verified.expectation import expect\n")
        arguments = ", ".join(f"{key}={value!r}" for key, value in how.items())
        self.add("tests/test_tea.py", f"\n\n@expect({arguments})\n{test.replace('TestBrew', class_of(stem))}")
        self.record(stem, out, **how)

    def record(self, stem: str, out: str, **how: object) -> None:
        """Record a result that is as expected."""
        expectation = Expectation(**how)
        error = expectation.error and f"{expectation.error}\n"
        ended = None if expectation.hangs_at else expectation.exit_code
        result = Result(out, error, ended, expectation.hangs_at, children=(Child(0),))
        newest = f"{expectation.recorder(self.pythons)}.0"
        recording = Recording(Program("tea", stem, self.root), expectation, self.pythons)
        recording.write(replace(result, python=newest))

    def says(self, check: str, *options: str) -> str:
        """What a check says when it fails; it is itself a mistake if it does not."""
        code, output = self.run(check, *options)
        assert code != 0, f"{check} noticed nothing:\n{output}"
        return output

    def run(self, check: str, *options: str) -> tuple[int, str]:
        """Run a check as nox does."""
        ended = [self.start(*command, *options) for command in COMMANDS[check]]
        outputs = [process.communicate()[0] for process in ended]
        return max(abs(process.returncode) for process in ended), "".join(outputs)

    def start(self, *command: str) -> subprocess.Popen[str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        env = os.environ | {"PATH": path, "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "200"}
        return subprocess.Popen(
            command, cwd=self.root, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )


def class_of(stem: str) -> str:
    return f"Test{stem.title().replace('_', '')}"


def about(stem: str, output: str) -> str:
    """What pytest says of the tests of one program."""
    whole = re.split(r"^=+ short test summary", output, maxsplit=1, flags=re.MULTILINE)[0]
    parts = re.split(r"^_+ (Test\w+)[. ].*_+$", whole, flags=re.MULTILINE)
    said = dict(zip(parts[1::2], parts[2::2], strict=True))
    return said[class_of(stem)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project for all tests of a module, each of which makes its mistake in files of its own."""
    return Project(tmp_path_factory.mktemp("shared"))
