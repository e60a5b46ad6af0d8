"""Names and paths: every program, what belongs to it, and a copy of the project."""

import re
import shutil
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = "run.txt"  # in the folder of a program that is a folder: how to run it, one line
PARTS = ("docs", "snippets", "tests", "theme", "tools", "verified", "requirements")
FILES = ("mkdocs.yml", "noxfile.py", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CITATION.cff")


@dataclass(frozen=True, order=True)
class Program:
    """A program: a file `snippets/queues/orders.py`, or a folder `snippets/starting/greeter/`.

    Its files are read once.
    """

    page: str
    stem: str
    root: Path = ROOT

    @property
    def name(self) -> str:
        """As pages and messages call it: queues/orders.py, or starting/greeter for a folder."""
        return f"{self.page}/{self.stem}" + ("" if self.is_folder else ".py")

    @cached_property
    def path(self) -> Path:
        folder = self.root / "snippets" / self.page / self.stem
        return folder if folder.is_dir() else folder.with_suffix(".py")

    @cached_property
    def is_folder(self) -> bool:
        return self.path.is_dir()

    @property
    def exists(self) -> bool:
        return (self.path / COMMAND).is_file() if self.is_folder else self.path.is_file()

    @cached_property
    def files(self) -> dict[str, str]:
        """The text of each of its files, by the name that the file has in the folder where it runs."""
        if not self.is_folder:
            return {self.path.name: self.path.read_bytes().decode()}
        found = sorted(path for path in self.path.rglob("*") if path.is_file() and not cached(path))
        return {path.relative_to(self.path).as_posix(): path.read_bytes().decode() for path in found}

    @cached_property
    def command(self) -> str:
        """How a reader runs it, such as `python orders.py`."""
        if not self.is_folder:
            return f"python {self.path.name}"
        return (self.path / COMMAND).read_text("utf-8").strip()

    def recording(self, case: str, kind: str) -> Path:
        """Where an output is recorded; `case` is empty or such as .3.13.fork, `kind` is out or err."""
        return self.root / "snippets" / self.page / f"{self.stem}{case}.{kind}"


def cached(path: Path) -> bool:
    return "__pycache__" in path.parts


def programs(root: Path = ROOT) -> list[Program]:
    """Every program of a project."""
    files = [(path.parent.name, path.stem) for path in (root / "snippets").glob("*/*.py")]
    folders = [
        (path.parent.parent.name, path.parent.name) for path in (root / "snippets").glob(f"*/*/{COMMAND}")
    ]
    return [Program(page, stem, root) for page, stem in sorted(files + folders)]


def program_of(recording: str) -> tuple[str, str]:
    """The page and stem of the program that a file belongs to: queues, orders for queues/orders.3.14.err."""
    page, _, rest = recording.partition("/")
    return page, rest.partition("/")[0].partition(".")[0]


def program_named(page: str, test_class: str, root: Path = ROOT) -> Program:
    """The program that a test class is named for: TestTwoWay in test_pipes.py is about pipes/two_way.py."""
    words = re.sub(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", test_class.removeprefix("Test"))
    return Program(page, words.lower(), root)


def supported(root: Path = ROOT) -> list[str]:
    """The Pythons that the tutorial is about, oldest first: the classifiers of pyproject.toml."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return re.findall(r":: (\d+\.\d+)$", "\n".join(project["classifiers"]), re.MULTILINE)


def copy_project(target: Path, *, parts: tuple[str, ...] = PARTS + FILES, source: Path = ROOT) -> None:
    """Copy parts of the project into a folder, without what tools left in them."""
    leftovers = shutil.ignore_patterns("__pycache__", "node_modules", ".*_cache")
    for part in parts:
        original, copy = source / part, target / part
        copy.parent.mkdir(parents=True, exist_ok=True)
        if original.is_dir():
            shutil.copytree(original, copy, ignore=leftovers, dirs_exist_ok=True)
        elif original.exists():
            shutil.copy(original, copy)
