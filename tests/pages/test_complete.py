"""Nothing is forgotten: programs, tests, recordings and pages fit together."""

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest

from verified.expectation import Expectation
from verified.fences import ANY_INCLUDE, LANGUAGES, asked, fences, prose, shown, wrong_include
from verified.interpreters import LOCK, requirements
from verified.layout import ROOT, Program, program_named, program_of, programs, supported
from verified.recordings import Recording, data
from verified.site.quiz import WRONG

SNIPPETS = ROOT / "snippets"
PROGRAMS = programs()
RECORDINGS = sorted([*SNIPPETS.glob("*/*.out"), *SNIPPETS.glob("*/*.err")])
PICTURES = sorted(SNIPPETS.glob("*/*.drawing.toml"))
SUPPORTED = tuple(supported())
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def path(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def name(program: Program) -> str:
    return path(program.path)


def page_of(chapter: str) -> Path:
    return ROOT / "docs" / f"{chapter}.md"


def included(page: Path) -> list[str]:
    return shown(page.read_text("utf-8")) if page.exists() else []


def asked_about(page: Path) -> list[tuple[str, str]]:
    """The programs of a page's quizzes: page and stem."""
    return [program_of(title) for title in asked(page.read_text("utf-8"))] if page.exists() else []


def check(holds: object, message: str) -> None:
    if not holds:
        pytest.fail(message, pytrace=False)


def fence(file: str) -> str:
    """The fence that shows a file under snippets/."""
    return f'```{LANGUAGES.get(file.rpartition(".")[2], "")} title="{file}"\n--8<-- "{file}"\n```'


def recordings_of_tests() -> list[Recording]:
    """The recording of every test class, once for each way in which its program is expected to end."""
    found = []
    for module in sorted((ROOT / "tests").glob("test_*.py")):
        spec = importlib.util.spec_from_file_location(module.stem, module)
        spec.loader.exec_module(loaded := importlib.util.module_from_spec(spec))
        chapter = module.stem.removeprefix("test_")
        for outer in vars(loaded).values():
            if isinstance(outer, type) and outer.__name__.startswith("Test"):
                program = program_named(chapter, outer.__name__)
                nested = [value for value in vars(outer).values() if isinstance(value, type)]
                found += [
                    Recording(program, getattr(case, "expectation", Expectation()), SUPPORTED)
                    for case in nested or [outer]
                ]
    return found


TESTED = recordings_of_tests()


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_a_program_is_shown_on_the_page_of_its_chapter(program):
    page = page_of(program.page)
    for file in program.files:
        shown_as = f"{program.page}/{program.stem}/{file}" if program.is_folder else f"{program.page}/{file}"
        check(
            shown_as in included(page),
            f"{path(page)} does not show snippets/{shown_as}. "
            f"Fix: add this to the page, or delete the file:\n{fence(shown_as)}",
        )


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_a_program_has_a_test(program):
    check(
        program in [recording.program for recording in TESTED],
        f"{name(program)} has no test. Fix: write class Test{program.stem.title().replace('_', '')} "
        f"in tests/test_{program.page}.py",
    )


@pytest.mark.parametrize("recording", TESTED, ids=lambda recording: recording.key)
def test_a_test_has_a_program_and_its_recording(recording):
    program = recording.program
    check(
        program.exists,
        f"tests/test_{program.page}.py tests {name(program)}, which does not exist. "
        "Fix: write the program, or rename or delete the class",
    )
    check(recording.out.exists(), f"{path(recording.out)} is missing. Fix: nox -s record")


@pytest.mark.parametrize("module", sorted((ROOT / "tests").glob("test_*.py")), ids=path)
def test_every_test_asserts_something_about_its_program(module):
    for outer in ast.parse(module.read_text("utf-8")).body:
        for test in ast.walk(outer) if isinstance(outer, ast.ClassDef) else []:
            if isinstance(test, ast.FunctionDef):
                where = f"{path(module)}: {outer.name}.{test.name}"
                uses = "result" in [argument.arg for argument in test.args.args]
                check(uses, f"{where} does not look at the program. Fix: give it the argument result")
                asserts = any(isinstance(node, ast.Assert) for node in ast.walk(test))
                check(asserts, f"{where} asserts nothing. Fix: assert what its name says, or delete it")


@pytest.mark.parametrize("recording", RECORDINGS, ids=path)
def test_a_recording_shows_no_path_of_this_machine(recording):
    stray = re.search(r"\S*(?:/home/|/root/|/tmp/|/Users/|C:\\)\S*", recording.read_text("utf-8"))
    check(
        not stray,
        f"{path(recording)} shows a path of this machine: {stray and stray[0]}. Fix: have the program "
        "print no paths, delete the recording and run nox -s record",
    )


@pytest.mark.parametrize("recording", RECORDINGS, ids=path)
def test_a_recording_belongs_to_a_test_and_is_shown(recording):
    shown_as = recording.relative_to(SNIPPETS).as_posix()
    wrong_answer = WRONG.fullmatch(shown_as.rpartition(".")[0])
    owned = [file for tested in TESTED for file in (tested.out, tested.err)]
    check(
        recording in owned or (wrong_answer and shown_as.removesuffix(".out") in data()),
        f"{path(recording)} belongs to no test of a program. Fix: delete it",
    )
    page = page_of(recording.parent.name)
    check(
        shown_as in included(page)
        or program_of(shown_as) in asked_about(page)
        or not recording.read_text("utf-8"),
        f"{path(page)} does not show {path(recording)}. Fix: add this to the page:\n{fence(shown_as)}",
    )


@pytest.mark.parametrize("picture", PICTURES, ids=path)
def test_a_picture_belongs_to_a_program(picture):
    chapter, stem = picture.parent.name, picture.name.removesuffix(".drawing.toml")
    check(
        Program(chapter, stem) in PROGRAMS,
        f"{path(picture)} belongs to no program. Fix: delete it, or name it after its program",
    )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_includes_whole_files_in_the_one_form(page):
    text = page.read_text("utf-8")
    for block in fences(text):
        wrong = wrong_include(block)
        check(not wrong, f"{path(page)}: {wrong}. Fix: {fence('queues/orders.py')}")
        for file in block.includes:
            check(
                (SNIPPETS / file).is_file(),
                f"{path(page)} includes snippets/{file}, which does not exist. Fix: correct the name",
            )
    stray = ANY_INCLUDE.search(prose(text))
    check(
        not stray,
        f"{path(page)}: {stray and stray[0]!r} is not an include that is known to work. Fix: include "
        f"the whole file in a fence:\n{fence('queues/orders.py')}",
    )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_has_no_tabs_with_typed_labels(page):
    tab = re.search(r'^ *===[!+]? ".*"', prose(page.read_text("utf-8")), re.MULTILINE)
    check(
        not tab,
        f"{path(page)}: {tab and tab[0]!r} is a typed label. Fix: put the outputs of a program below each "
        "other without tabs; the site labels them by what is known of their recordings",
    )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_names_no_line_numbers(page):
    stray = re.search(r"hl_lines|linenums|\b(?:on|see|at) lines? \d+", page.read_text("utf-8"))
    check(not stray, f"{path(page)}: {stray and stray[0]!r} will drift. Fix: name the thing, not its line")


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_a_program_is_short_and_can_be_copied_exactly(program):
    for file, text in program.files.items():
        check("\r" not in text, f"{name(program)}: {file} has Windows line ends. Fix: save it with \\n")
        lines = len(text.splitlines())
        check(lines <= 45, f"{name(program)}: {file} has {lines} lines. Fix: split the idea (45 at the most)")


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_quiz_is_about_a_program_with_wrong_answers(page):
    known = {program_of(key) for key in data() if WRONG.fullmatch(key)}
    for program in asked_about(page):
        check(
            program in known,
            f"{path(page)}: the quiz about {'/'.join(program)} has no wrong answers. "
            "Fix: @wrong_answers on its test class, then nox -s record",
        )


def package(text: str) -> str:
    """The name of a package in a requirement, as an import or a lock writes it."""
    return re.match(r"[\w.-]+", text)[0].lower().replace("-", "_")


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_a_program_imports_what_python_has_or_its_header_asks_for(program):
    text = "\n".join(program.files.values())
    modules = re.findall(r"^\s*(?:import|from) (\w+)", text, re.MULTILINE)
    own = {Path(file).parts[0].removesuffix(".py") for file in program.files}
    asked_for = {package(needed) for source in program.files.values() for needed in requirements(source)}
    foreign = sorted(set(modules) - sys.stdlib_module_names - own - asked_for)
    check(
        not foreign,
        f"{name(program)} imports {foreign}. Fix: use the standard library, or ask for it in a header "
        "(# /// script)",
    )


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_a_header_asks_only_for_what_is_locked(program):
    locked = {package(line) for line in LOCK.read_text("utf-8").splitlines() if re.match(r"[\w.-]+==", line)}
    asked_for = {package(needed) for source in program.files.values() for needed in requirements(source)}
    check(
        asked_for <= locked,
        f"{name(program)} asks for {sorted(asked_for - locked)}, which {path(LOCK)} does not pin. "
        "Fix: add it to the group `programs` in pyproject.toml, then nox -s lock",
    )
