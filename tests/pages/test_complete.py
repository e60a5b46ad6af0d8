"""Nothing is forgotten: programs, tests, recordings and pages fit together."""

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest

from harness.programs import ROOT, Program

SNIPPETS = ROOT / "snippets"
PROGRAMS = sorted(SNIPPETS.glob("*/*.py"))
RECORDINGS = sorted([*SNIPPETS.glob("*/*.out"), *SNIPPETS.glob("*/*.err")])
PAGES = sorted((ROOT / "docs").rglob("*.md"))
OUTPUT = '``` { .text .no-copy title="what it printed" }'
SHOWN = re.compile(  # the two fences that may hold an include
    r'^(?P<i> *)```(?:python title="(?P<title>[^"\n]+)"| \{ \.text \.no-copy title="[^"\n]+" \})\n'
    r'(?:(?P=i)--8<-- "[^"\n:]+"\n)+(?P=i)```$',
    re.MULTILINE,
)
INCLUDE = re.compile(r'--8<-- "([^"\n:]+)"')


def path(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def included(page: Path) -> list[str]:
    text = page.read_text("utf-8") if page.exists() else ""
    return [name for fence in SHOWN.finditer(text) for name in INCLUDE.findall(fence[0])]


def check(holds: object, message: str) -> None:
    if not holds:
        pytest.fail(message, pytrace=False)


def programs_of_tests() -> list[Program]:
    """The program of every test class, once for each way in which it is expected to end."""
    found = []
    for module in sorted((ROOT / "tests").glob("test_*.py")):
        spec = importlib.util.spec_from_file_location(module.stem, module)
        spec.loader.exec_module(loaded := importlib.util.module_from_spec(spec))
        chapter = module.stem.removeprefix("test_")
        for outer in vars(loaded).values():
            if isinstance(outer, type) and outer.__name__.startswith("Test"):
                nested = [value for value in vars(outer).values() if isinstance(value, type)]
                found += [Program.of(chapter, outer, inner) for inner in nested or [outer]]
    return found


TESTED = programs_of_tests()


@pytest.mark.parametrize("program", PROGRAMS, ids=path)
def test_a_program_is_shown_on_the_page_of_its_chapter(program):
    page = ROOT / "docs" / f"{program.parent.name}.md"
    name = program.relative_to(SNIPPETS).as_posix()
    check(
        name in included(page),
        f"{path(page)} does not show {path(program)}. Mend: add this to the page, or delete the program:\n"
        f'```python title="{name}"\n--8<-- "{name}"\n```',
    )


@pytest.mark.parametrize("program", PROGRAMS, ids=path)
def test_a_program_has_a_test(program):
    check(
        program in [one.path for one in TESTED],
        f"{path(program)} has no test. Mend: write class Test{program.stem.title().replace('_', '')} "
        f"in tests/test_{program.parent.name}.py",
    )


@pytest.mark.parametrize("program", TESTED, ids=lambda program: program.name)
def test_a_test_has_a_program_and_its_recording(program):
    check(
        program.path.exists(),
        f"tests/test_{program.path.parent.name}.py tests {path(program.path)}, which does not exist. "
        "Mend: write the program, or rename or delete the class",
    )
    out = program.recordings[0]
    check(out.exists(), f"{path(out)} is missing. Mend: nox -s record")


@pytest.mark.parametrize("module", sorted((ROOT / "tests").glob("test_*.py")), ids=path)
def test_every_test_asserts_something_about_its_program(module):
    for outer in ast.parse(module.read_text("utf-8")).body:
        for test in ast.walk(outer) if isinstance(outer, ast.ClassDef) else []:
            if isinstance(test, ast.FunctionDef):
                where = f"{path(module)}: {outer.name}.{test.name}"
                uses = "result" in [argument.arg for argument in test.args.args]
                check(uses, f"{where} does not look at the program. Mend: give it the argument result")
                asserts = any(isinstance(node, ast.Assert) for node in ast.walk(test))
                check(asserts, f"{where} asserts nothing. Mend: assert what its name says, or delete it")


@pytest.mark.parametrize("recording", RECORDINGS, ids=path)
def test_a_recording_shows_no_path_of_this_machine(recording):
    stray = re.search(r"\S*(?:/home/|/root/|/tmp/|/Users/|C:\\)\S*", recording.read_text("utf-8"))
    check(
        not stray,
        f"{path(recording)} shows a path of this machine: {stray and stray[0]}. Mend: have the program "
        "print no paths, delete the recording and run nox -s record",
    )


@pytest.mark.parametrize("recording", RECORDINGS, ids=path)
def test_a_recording_belongs_to_a_test_and_is_shown(recording):
    check(
        recording in [file for program in TESTED for file in program.recordings],
        f"{path(recording)} belongs to no test of a program. Mend: delete it",
    )
    page = ROOT / "docs" / f"{recording.parent.name}.md"
    name = recording.relative_to(SNIPPETS).as_posix()
    check(
        name in included(page) or not recording.read_text("utf-8"),
        f"{path(page)} does not show {path(recording)}. Mend: add this to the page:\n"
        f'{OUTPUT}\n--8<-- "{name}"\n```',
    )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_includes_whole_files_in_the_one_form(page):
    text = page.read_text("utf-8")
    stray = re.search(r".*(?:8<-|-8<).*", SHOWN.sub("", text))
    check(
        not stray,
        f"{path(page)}: {stray and stray[0]!r} is not an include that is known to work. Mend: include "
        f'the whole file in a fence that starts with ```python title="queues/orders.py" or {OUTPUT}',
    )
    for fence in SHOWN.finditer(text):
        names = INCLUDE.findall(fence[0])
        for name in names:
            check(
                (SNIPPETS / name).is_file(),
                f"{path(page)} includes snippets/{name}, which does not exist. Mend: correct the name",
            )
            check(
                name.endswith(".py") == bool(fence["title"]),
                f"{path(page)}: the fence of {name} is of the other kind. Mend: programs stand in "
                f'```python title="{name}", outputs in {OUTPUT}',
            )
        check(
            not fence["title"] or names == [fence["title"]],
            f"{path(page)}: the fence titled {fence['title']} includes {names}. Mend: make them equal",
        )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_names_no_line_numbers(page):
    stray = re.search(r"hl_lines|linenums|\b(?:on|see|at) lines? \d+", page.read_text("utf-8"))
    check(not stray, f"{path(page)}: {stray and stray[0]!r} will drift. Mend: name the thing, not its line")


@pytest.mark.parametrize("program", PROGRAMS, ids=path)
def test_a_program_is_short_and_can_be_copied_exactly(program):
    raw = program.read_bytes()
    check(b"\r" not in raw, f"{path(program)} has Windows line ends. Mend: save it with \\n")
    lines = len(raw.splitlines())
    check(lines <= 45, f"{path(program)} has {lines} lines. Mend: split the idea (45 at the most)")


@pytest.mark.parametrize("program", PROGRAMS, ids=path)
def test_a_program_needs_nothing_but_python(program):
    modules = re.findall(r"^\s*(?:import|from) (\w+)", program.read_text("utf-8"), re.MULTILINE)
    foreign = sorted(set(modules) - sys.stdlib_module_names)
    check(not foreign, f"{path(program)} imports {foreign}. Mend: use the standard library")
