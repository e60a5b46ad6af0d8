"""Nothing is forgotten: programs, tests, recordings and pages fit together."""

import ast
import re
import sys
from collections import Counter

import pytest
from pages.files import MODULES, PAGES, PROGRAMS, SNIPPETS, cases_of, check, path

from verified.fences import ANY_INCLUDE, LANGUAGES, asked, fences, prose, shown, wrong_include
from verified.header import HEADER, requirements
from verified.interpreters import LOCK
from verified.layout import COMMAND, ROOT, Program, program_of, supported
from verified.likeness import unnoticed
from verified.quizzes import wrong_answers_of
from verified.recordings import data

REMARK = re.compile(r"#.*\b(?:noqa|type: ?ignore|mypy:|pylint:|pragma:|fmt:|ruff:)")  # of a program to a tool
CASES = [case for module in MODULES for case in cases_of(module)]
ANSWERS = [answer for case in CASES for answer in wrong_answers_of(case)]
RECORDED = [file for case in CASES for file in (case.recording.out, case.recording.err)]
RECORDINGS = sorted([*SNIPPETS.glob("*/*.out"), *SNIPPETS.glob("*/*.err")])


def shown_on(page: str) -> list[str]:
    """The files under snippets/ that a page shows."""
    file = ROOT / "docs" / f"{page}.md"
    return shown(file.read_text("utf-8")) if file.exists() else []


def asked_on(page: str) -> list[tuple[str, str]]:
    """The programs of a page's quizzes: page and stem."""
    file = ROOT / "docs" / f"{page}.md"
    return [program_of(title) for title in asked(file.read_text("utf-8"))] if file.exists() else []


def packages(source: str) -> set[str]:
    """The packages that a program asks for in its header, as Python imports them."""
    return {re.split(r"[^\w.-]", line)[0].lower().replace("-", "_") for line in requirements(source)}


def imported(source: str) -> set[str]:
    """The modules that a program imports, by the first part of their names."""
    nodes = list(ast.walk(ast.parse(source)))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_program_is_shown_on_the_page_of_its_chapter(program):
    folder = f"{program.page}/{program.stem}" if program.is_folder else program.page
    for name in [f"{folder}/{file}" for file in program.files]:
        language = LANGUAGES.get(name.rpartition(".")[2], "")
        check(
            name in shown_on(program.page),
            f"docs/{program.page}.md does not show snippets/{name}. Fix: add this to the page, or delete "
            f'the file:\n```{language} title="{name}"\n--8<-- "{name}"\n```',
        )


@pytest.mark.parametrize("page", sorted({program.page for program in PROGRAMS}))
def test_modules_of_one_name_on_a_page_are_the_same(page):
    modules = {}
    for program in [program for program in PROGRAMS if program.page == page and program.is_folder]:
        for name in sorted(program.files.keys() - program.command.split()):
            known, text = modules.setdefault(name, (program.name, program.files[name]))
            check(
                text == program.files[name] or name == COMMAND,
                f"snippets/{program.name}/{name}: expected the module of snippets/{known}, came another. "
                "Fix: copy it from there, or give it a name of its own",
            )


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_program_is_run_by_python(program):
    check(
        program.command.startswith("python "),
        f"snippets/{program.name}/run.txt: expected python and what it runs, came {program.command!r}. "
        "Fix: python main.py",
    )


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_program_has_a_test(program):
    check(
        program in [case.program for case in CASES],
        f"snippets/{program.name} has no test. Fix: write class Test{program.stem.title().replace('_', '')} "
        f"in tests/test_{program.page}.py",
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.recording.key)
def test_a_test_has_a_program_and_its_recording_and_holds_each_line_of_it(case):
    check(
        case.program.exists,
        f"tests/test_{case.program.page}.py tests snippets/{case.program.name}, which does not exist. "
        "Fix: write the program (a folder needs its run.txt), or rename or delete the class",
    )
    wrong = case.recording.missing()
    check(not wrong, f"snippets/{case.program.page}/{wrong}. Fix: nox -s record -- -k {case.outer.__name__}")
    lines = unnoticed(case, case.recording.read())
    check(
        not lines,
        f"{path(case.recording.out)}: expected some test to fail where its lines change, came none for: "
        f"{'; '.join(lines)}. Fix: a test about it in {case.outer.__name__}, or print less",
    )


def test_no_two_cases_have_one_recording():
    twice = [key for key, count in Counter(case.recording.key for case in CASES).items() if count > 1]
    check(
        not twice,
        f"snippets/{twice and twice[0]}.out is the recording of two classes. "
        "Fix: have them differ in their pythons or in their first start method",
    )


@pytest.mark.parametrize("module", MODULES, ids=path)
def test_every_test_asserts_something_about_its_program(module):
    for outer in ast.parse(module.read_text("utf-8")).body:
        for test in ast.walk(outer) if isinstance(outer, ast.ClassDef) else []:
            if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
                where = f"{path(module)}: {outer.name}.{test.name}"
                uses = "result" in [argument.arg for argument in test.args.args]
                check(uses, f"{where} does not look at the program. Fix: give it the argument result")
                asserts = any(isinstance(node, ast.Assert) for node in ast.walk(test))
                check(asserts, f"{where} asserts nothing. Fix: assert what its name says, or delete it")


def machine_path(text: str) -> re.Match[str] | None:
    """A path of a machine, or of a Python that is installed there."""
    return re.search(
        r"\S*(?:/(?:home|root|tmp|Users|var|opt|usr)/|[A-Z]:\\|[Ll]ib[/\\]python|site-packages|pyenv)\S*",
        text,
    )


@pytest.mark.parametrize(
    "text",
    [
        "/home/ana/tea.py",
        "made by /usr/lib/python3.15/multiprocessing/queues.py:12",
        '  File "/opt/python/3.15/lib/python3.15/pickle.py"',
        "C:\\Python315\\Lib\\queue.py",
        "lib/python3.15/queue.py",
        "~/.pyenv/versions/3.15.2/bin/python",
        "~/venv/site-packages/tea.py",
    ],
)
def test_a_path_of_a_machine_is_found(text):
    assert machine_path(f"tea\n{text}\n")


def test_a_path_that_every_reader_has_is_not():
    assert not machine_path("/docs/faq multiprocessing/queues.py:12: a/b <stdin> /dev/shm")


@pytest.mark.parametrize("recording", RECORDINGS, ids=path)
def test_a_recording_shows_no_path_of_this_machine(recording):
    stray = machine_path(recording.read_text("utf-8"))
    check(
        not stray,
        f"{path(recording)} shows a path of this machine: {stray and stray[0]}. Fix: have the program "
        "print no paths, then nox -s record",
    )


@pytest.mark.parametrize("recording", RECORDINGS, ids=path)
def test_a_recording_belongs_to_a_test_and_is_shown(recording):
    name = recording.relative_to(SNIPPETS).as_posix()
    check(
        recording in [*RECORDED, *(answer.path for answer in ANSWERS)],
        f"{path(recording)} belongs to no test of a program. Fix: if a class was renamed, or its @expect or "
        "@wrong_answers changed, undo that and record again; else delete the file",
    )
    check(
        name in shown_on(recording.parent.name)
        or recording not in RECORDED
        or program_of(name) in asked_on(recording.parent.name)
        or not recording.read_text("utf-8"),
        f"docs/{recording.parent.name}.md does not show {path(recording)}. Fix: add this to the page:\n"
        f'```text title="{name}"\n--8<-- "{name}"\n```',
    )


def test_what_is_known_of_recordings_belongs_to_a_test():
    for key, entry in data().items():
        made, pythons = entry["python"].rpartition(".")[0], entry.get("pythons", supported())
        check(
            made in pythons or f"{made}t" in pythons or "releases" in entry,
            f"snippets/recordings.json: expected {key} from Python {', '.join(pythons)}, "
            f"came {entry['python']}. Fix: record it again",
        )
    known = {case.recording.key for case in CASES} | {answer.key for answer in ANSWERS}
    stray = sorted(set(data()) - known)
    check(
        not stray,
        f"snippets/recordings.json: {stray and stray[0]} belongs to no test. Fix: delete its line",
    )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_includes_whole_files_in_the_one_form(page):
    text = page.read_text("utf-8")
    stray = ANY_INCLUDE.search(prose(text))
    check(
        not stray,
        f"{path(page)}: {stray and stray[0]!r} is in no fence that works. Fix: fill with it a fence "
        'that starts with ```python title="queues/orders.py" or ```text title="queues/orders.out"',
    )
    for fence in fences(text):
        check(not (wrong := wrong_include(fence)), f"{path(page)}: {wrong}. Fix: the fence")
        for name in fence.includes:
            check(
                (SNIPPETS / name).is_file(),
                f"{path(page)} includes snippets/{name}, which does not exist. Fix: correct the name",
            )


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_names_no_line_numbers(page):
    stray = re.search(r"hl_lines|linenums|\b(?:on|see|at) lines? \d+", page.read_text("utf-8"))
    check(not stray, f"{path(page)}: {stray and stray[0]!r} will drift. Fix: name the thing, not its line")


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_program_is_short_and_can_be_copied_exactly(program):
    for name, text in program.files.items():
        file = snippet(program, name)
        check("\r" not in text, f"{file} has Windows line ends. Fix: save it with \\n")
        remark = REMARK.search(text)
        check(
            not remark,
            f"{file}: expected nothing for tools, came {remark and remark[0]!r}, which readers would "
            "copy. Fix: write what needs no such remark",
        )
        lines = len(HEADER.sub("", text).strip().splitlines())
        check(lines <= 45, f"{file} has {lines} lines. Fix: split the idea (45 at the most)")


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_program_imports_what_it_asks_for_and_nothing_else(program):
    own = {name.partition("/")[0].removesuffix(".py") for name in program.files}
    for name, text in program.files.items():
        foreign = imported(text) - sys.stdlib_module_names - own if name.endswith(".py") else set()
        check(
            foreign <= packages(text),
            f"{snippet(program, name)} imports {sorted(foreign - packages(text))}. Fix: use the standard "
            "library, or name the package in a header: # /// script, # dependencies = [...], # ///",
        )
        for package in packages(text):
            check(
                re.search(rf"^{package}==", lock().replace("-", "_"), re.MULTILINE),
                f"{snippet(program, name)} asks for {package}, which {path(LOCK)} does not pin. "
                "Fix: add it to the group programs in pyproject.toml, then nox -s lock",
            )


def snippet(program: Program, name: str) -> str:
    return f"snippets/{program.name}/{name}" if program.is_folder else f"snippets/{program.name}"


def lock() -> str:
    return LOCK.read_text("utf-8").lower() if LOCK.exists() else ""


@pytest.mark.parametrize("picture", sorted(SNIPPETS.glob("*/*.drawing.toml")), ids=path)
def test_a_picture_belongs_to_a_program(picture):
    page, stem = picture.parent.name, picture.name.removesuffix(".drawing.toml")
    check(
        Program(page, stem) in PROGRAMS,
        f"{path(picture)} belongs to no program. Fix: delete it, or name it after its program",
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
def test_a_quiz_is_about_a_program_with_wrong_answers(page):
    known = {(answer.case.program.page, answer.case.program.stem) for answer in ANSWERS}
    for program in asked_on(page.stem):
        check(
            program in known,
            f"{path(page)}: the quiz about {'/'.join(program)} has no wrong answers. "
            "Fix: @wrong_answers on its test class, then nox -s record",
        )
