"""Time the checks against what they cannot go below, and see how they grow. Run by `nox -s bench`."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from harness.programs import ROOT
from harness.runner import LAUNCH, PLAIN, environment

ROUNDS = 3  # the best of so many counts
COPIES = [1, 10, 30]
BARE = "INHERIT: mkdocs.yml\nhooks: []\nplugins: []\nstrict: false\n"


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def busy() -> float:
    """How long the processors of this machine have worked since it started, in seconds."""
    spent = psutil.cpu_times()
    return spent.user + spent.system + getattr(spent, "nice", 0)  # Unix counts apart what runs under nice


class Collector:
    """Learns from pytest which programs it would run, and how."""

    def __init__(self) -> None:
        self.runs: set[tuple[Path, str]] = set()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        program = sys.modules["conftest"].program
        for item in session.items:
            tested, method = program(item.getparent(pytest.Class)), item.callspec.params["result"].method
            if method and not tested.expectation.hangs_at:
                self.runs.add((tested.path, method))


def collect() -> list[tuple[Path, str]]:
    collector = Collector()
    options = ["--collect-only", "-o", "addopts=", "-p", "no:terminal"]
    if problem := pytest.main([*options, str(ROOT / "tests")], plugins=[collector]):
        sys.exit(f"pytest cannot collect the tests ({problem!r}). Mend: nox -s tests")
    return sorted(collector.runs)


def floor(runs: list[tuple[Path, str]]) -> None:
    """Run each program, one after another, with nothing around it."""
    with tempfile.TemporaryDirectory() as folder:
        for path, method in runs:
            how = [path] if method == PLAIN else ["-c", LAUNCH, method, path]
            subprocess.run(
                [sys.executable, *how],
                cwd=folder,
                env=environment(Path(folder)),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )


def tests(root: Path, *options: str) -> None:
    command = [sys.executable, "-m", "pytest", *options]
    subprocess.run(command, cwd=root, capture_output=True, check=True)


def build(root: Path, config: str = "mkdocs.yml") -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", config, "-d", "built"]
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=root, env=env, capture_output=True, check=True)


def copies(root: Path, chapter: str, count: int) -> None:
    """Make a project in root that has one chapter, so many times."""
    for part in ("tests/harness", "theme", "tests/conftest.py", "pyproject.toml", "mkdocs.yml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        (root / part).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / part, root / part)
    for number in range(count):
        name = f"{chapter}{number}"
        shutil.copytree(ROOT / "snippets" / chapter, root / "snippets" / name)
        shutil.copy(ROOT / "tests" / f"test_{chapter}.py", root / "tests" / f"test_{name}.py")
        page = (ROOT / "docs" / f"{chapter}.md").read_text("utf-8").replace(f"{chapter}/", f"{name}/")
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs" / f"{name}.md").write_text(page, "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    before, _, rest = settings.partition("\nnav:\n")
    settings = f"{before}\n{rest[rest.index('validation:') :]}".replace("strict: true\n", "")
    (root / "mkdocs.yml").write_text(settings, "utf-8")


def best(work: Callable[[], object]) -> float:
    return min(seconds(work) for _ in range(ROUNDS))


def main(chapter: str = "pipes") -> None:
    cores = os.cpu_count() or 1
    runs = collect()
    before = busy()
    lowest = best(lambda: floor(runs)) / cores
    occupied = (busy() - before) / ROUNDS / cores
    tested = best(lambda: tests(ROOT))
    print(f"{len(runs)} runs on Python {sys.version.split()[0]}, {cores} cores; the best of {ROUNDS}")
    print(f"floor (bare, one after another, by cores; without those that hang): {lowest:6.2f} s")
    print(f"for these programs alone, running at once, each core would work: {occupied:6.2f} s")
    print(f"tests (warm): {tested:6.2f} s, {tested / lowest:.2f} x the floor, goal {1.3 * lowest + 1:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        for part in ("docs", "theme", "snippets", "tests/harness", ".checked"):
            if (ROOT / part).exists():
                shutil.copytree(ROOT / part, Path(folder, part))
        shutil.copy(ROOT / "mkdocs.yml", folder)
        Path(folder, "bare.yml").write_text(BARE, "utf-8")
        built = best(lambda: build(Path(folder)))
        plain = best(lambda: build(Path(folder), "bare.yml"))
    print(
        f"site: {built:.2f} s; without hooks and plugins: {plain:.2f} s; ratio {built / plain:.2f}, goal 1.20"
    )
    print(f"growth, with the chapter {chapter} alone:")
    for count in COPIES:
        with tempfile.TemporaryDirectory() as folder:
            copies(Path(folder), chapter, count)
            time_tests = seconds(lambda root=Path(folder): tests(root))
            time_build = seconds(lambda root=Path(folder): build(root))
        each = f"{time_tests / count:.2f} s and {time_build / count:.2f} s each"
        print(f"{count:4} x: tests {time_tests:7.2f} s, site {time_build:6.2f} s ({each})")


if __name__ == "__main__":
    main(*sys.argv[1:])
