"""What a reader does with the archive: unpack it, check an exercise, copy the solution, check again."""

import io
import re
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest
from pages.files import PROGRAMS, check

from verified.exercises import PAGE, is_start, solution_of
from verified.interpreters import find
from verified.layout import ROOT, supported
from verified.site.downloads import downloads

EXERCISES = [program for program in PROGRAMS if program.page == PAGE]
STARTS = [program for program in EXERCISES if is_start(program)]
OLDEST_AND_NEWEST = sorted({supported()[0], supported()[-1]})


def masked(text):
    """A text without its PIDs."""
    return re.sub(r"process \d+", "process #", text)


def unpacked(folder):
    """The archive, unpacked into this folder; its address of the site is shortened, as on the page."""
    with zipfile.ZipFile(io.BytesIO(downloads(PROGRAMS, home="…/")["programs.zip"])) as archive:
        archive.extractall(folder)
    return folder


def a_reader_solves_an_exercise(folder, python):
    """Check an exercise, copy its solution, check again."""

    def checked():
        # -S hides the packages that are installed: nothing but Python is needed
        command = [python.path, "-S", "check.py", "counters"]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    before = checked()
    assert before.stdout.startswith("counters.py is not solved yet."), before.stderr
    assert "- Each counter is a process of its own." in before.stdout
    assert before.returncode == 1
    assert masked(before.stdout) in masked((ROOT / "docs" / "exercises.md").read_text("utf-8"))
    (folder / "counters.py").write_bytes((folder / "solutions" / "counters.py").read_bytes())
    after = checked()
    assert after.stdout.startswith("counters.py is solved: all is true under "), after.stdout + after.stderr
    assert after.returncode == 0


@pytest.mark.skipif(not EXERCISES, reason="there are no exercises")
def test_a_reader_checks_an_exercise_and_then_its_solution(tmp_path):
    pythons = find(OLDEST_AND_NEWEST)
    assert pythons, f"neither Python {' nor '.join(OLDEST_AND_NEWEST)} was found. Fix: install one of them"
    with ThreadPoolExecutor() as readers:
        solved = [
            readers.submit(a_reader_solves_an_exercise, unpacked(tmp_path / name) / "exercises", python)
            for name, python in pythons.items()
        ]
    for reader in solved:
        reader.result()


@pytest.mark.skipif(not any(program.page == "moved" for program in PROGRAMS), reason="there is no page")
def test_a_reader_checks_programs_of_a_page_as_the_page_shows_it(tmp_path):
    folder = unpacked(tmp_path) / "programs" / "moved"
    (folder / "moved.py").write_bytes((tmp_path / "moved.py").read_bytes())
    page = (ROOT / "docs" / "moved.md").read_text("utf-8")
    (shown,) = re.findall(r"^```console\n\$ python (moved\.py .+)\n((?:.+\n)+)```", page, re.MULTILINE)
    for python in find(OLDEST_AND_NEWEST).values():
        command = [python.path, "-S", "-X", "utf8", *shown[0].split()]
        checked = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
        check(
            checked.stdout == shown[1],
            f"docs/moved.md: expected what moved.py prints, came {shown[1]}Fix: show\n{checked.stdout}",
        )
        assert checked.returncode == 1


@pytest.mark.parametrize("program", EXERCISES, ids=lambda program: program.name)
def test_an_exercise_has_a_start_and_a_solution(program):
    solutions = [solution_of(start) for start in STARTS]
    check(
        program in solutions or (is_start(program) and solution_of(program).exists),
        f"snippets/{program.name} is half an exercise. Fix: write NAME_start.py, the program to start from, "
        "and NAME.py, the solution",
    )
