"""Time the checks against what they cannot go below, and see how they grow. Run by `nox -s bench`."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from verified.interpreters import find
from verified.judge import Judge
from verified.layout import ROOT, copy_project, supported
from verified.processes import IDLE_POLLS, POLL_INTERVAL
from verified.runner import PLAIN, Job, command, variables
from verified.schedule import HANGING_WIDTH, WIDTH, Schedule
from verified.stash import CASE

COPIES = [1, 10, 30]
BARE = "INHERIT: mkdocs.yml\nhooks: []\nplugins: []\nstrict: false\n"
START = (  # a start method, and nothing else
    "import multiprocessing, runpy, sys; _, method, *sys.argv = sys.argv; "
    "multiprocessing.set_start_method(method) if method != 'own' else None; "
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Collector:
    """Learns from pytest which runs a fresh `nox -s tests` makes."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        judge = Judge(find(supported()), Schedule(None))
        cases = {item.stash[CASE]: None for item in session.items if CASE in item.stash}
        self.jobs = list(dict.fromkeys(job for case in cases for job in judge.needed(case)))


def jobs() -> list[Job]:
    collector = Collector()
    options = ["--collect-only", "-o", "addopts=", "-p", "no:terminal"]
    if problem := pytest.main([*options, str(ROOT / "tests")], plugins=[collector]):
        sys.exit(f"pytest cannot collect the tests ({problem!r}). Fix: nox -s tests")
    return collector.jobs


def bare(job: Job) -> None:
    """Run a program and look at nothing; stop what may hang once the engine could have noticed."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as created:
        folder = Path(created)
        for name, text in job.files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text.encode())
        started = command(job, folder)
        if job.method != PLAIN and started[-2] != "-m":
            started = [started[0], "-c", START, job.method, started[-1]]
        process = subprocess.Popen(
            started,
            cwd=folder,
            env=variables(folder, folder, job.method),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(IDLE_POLLS * POLL_INTERVAL if job.may_hang else None)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def all_bare(jobs: list[Job]) -> None:
    """Run all of them by pools of the same width as the engine's."""
    with ThreadPoolExecutor(WIDTH) as pool, ThreadPoolExecutor(HANGING_WIDTH) as crowd:
        started = [(crowd if job.may_hang else pool).submit(bare, job) for job in jobs]
        for run in started:
            run.result()


def tests(root: Path, *options: str) -> None:
    run = subprocess.run([sys.executable, "-m", "pytest", "--fresh", *options], cwd=root, capture_output=True)
    if run.returncode:
        sys.exit(f"the tests fail. Fix: what nox -s tests says\n{run.stdout.decode()}")


def build(root: Path, config: str = "mkdocs.yml") -> None:
    built = [sys.executable, "-m", "mkdocs", "build", "-f", config, "-d", "built"]
    subprocess.run(
        built, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, check=True
    )


def copies(root: Path, page: str, count: int) -> None:
    """Make a project in root that has one page, so many times."""
    copy_project(root, parts=("verified", "theme", "tests/conftest.py", "pyproject.toml", "mkdocs.yml"))
    for number in range(count):
        name = f"{page}{number}"
        shutil.copytree(ROOT / "snippets" / page, root / "snippets" / name)
        shutil.copy(ROOT / "tests" / f"test_{page}.py", root / "tests" / f"test_{name}.py")
        text = (ROOT / "docs" / f"{page}.md").read_text("utf-8").replace(f"{page}/", f"{name}/")
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs" / f"{name}.md").write_text(text, "utf-8")
        recordings = (ROOT / "snippets" / "recordings.json").read_text("utf-8")
        lines = [line.rstrip(",") for line in recordings.splitlines() if line.startswith(f' "{page}/')]
        entries = [line.replace(f'"{page}/', f'"{page}{n}/', 1) for n in range(number + 1) for line in lines]
        (root / "snippets" / "recordings.json").write_text("{\n" + ",\n".join(entries) + "\n}\n", "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    before, _, rest = settings.partition("\nnav:\n")
    settings = f"{before}\n{rest[rest.index('validation:') :]}".replace("strict: true\n", "")
    (root / "mkdocs.yml").write_text(settings, "utf-8")


def main(page: str = "pipes") -> None:
    wanted = jobs()
    floor = seconds(lambda: all_bare(wanted))
    tested = seconds(lambda: tests(ROOT))
    again = seconds(lambda: all_bare(wanted))
    print(f"{len(wanted)} runs, {WIDTH} at once and {HANGING_WIDTH} that hang")
    print(f"bare, before and after: {floor:.1f} and {again:.1f} s")
    print(f"judged: {tested:.1f} s, {tested / ((floor + again) / 2):.2f} x bare, goal 1.30")
    with tempfile.TemporaryDirectory() as created:
        folder = Path(created)
        copy_project(folder)
        (folder / "bare.yml").write_text(BARE, "utf-8")
        built = min(seconds(lambda: build(folder)) for _ in range(3))
        plain = min(seconds(lambda: build(folder, "bare.yml")) for _ in range(3))
    print(f"site: {built:.2f} s; without hooks and plugins: {plain:.2f} s, ratio {built / plain:.2f}")
    print(f"growth, with the page {page} alone:")
    for count in COPIES:
        with tempfile.TemporaryDirectory() as created:
            copies(Path(created), page, count)
            time_tests = seconds(lambda root=Path(created): tests(root))  # type: ignore[misc]
            time_build = seconds(lambda root=Path(created): build(root))  # type: ignore[misc]
        each = f"{time_tests / count:.2f} s and {time_build / count:.2f} s each"
        print(f"{count:4} x: tests {time_tests:7.2f} s, site {time_build:6.2f} s ({each})")


if __name__ == "__main__":
    main(*sys.argv[1:])
