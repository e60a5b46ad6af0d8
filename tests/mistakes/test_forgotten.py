"""What is forgotten or badly written is noticed without a run, in words that name the file.

Each mistake is made in files of its own, all in one project, and each check looks at them once.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import pytest
from conftest import BREW, EXAMPLE, PAGE

PROGRAM = '```python title="tea/{0}.py"\n--8<-- "tea/{0}.py"\n```\n'
OUTPUT = '```text title="tea/{0}.out"\n--8<-- "tea/{0}.out"\n```\n'
TESTS = "tests/test_tea.py"
TWO_CASES = "".join(
    f"    class Test{case}:\n        def test_it(self, result):\n            assert result.lines\n\n"
    for case in ("Hot", "Cold")
)
HEADER = '# /// script\n# dependencies = ["brewer"]\n# ///\nimport brewer\n'


class Mistake(NamedTuple):
    """A mistake in the files of its name: what is replaced by what in some file, or whole other files."""

    name: str
    says: str
    edit: tuple[str, str, str] = ("", "", "")
    files: dict[str, str] = {}


def program(name: str, file: str, old: str, new: str, says: str) -> Mistake:
    """A mistake in one of the places of a program that is otherwise in order."""
    return Mistake(name, says, edit=(file, old, new))


def page(name: str, old: str, new: str, says: str, text: str = PAGE) -> Mistake:
    assert old in text
    return Mistake(name, f"docs/{name}.md{says}", files={f"docs/{name}.md": text.replace(old, new, 1)})


def example(name: str, old: str, new: str, says: str) -> Mistake:
    return page(name, old, new, says, text=PAGE + EXAMPLE)


def project(name: str, says: str, file: str, text: str) -> Mistake:
    return Mistake(name, says, files={file: text})


PROGRAMS = [
    program(
        "not_shown",
        "docs/tea.md",
        PROGRAM.format("not_shown"),
        "",
        "docs/tea.md does not show snippets/tea/not_shown.py",
    ),
    program(
        "output_not_shown",
        "docs/tea.md",
        OUTPUT.format("output_not_shown"),
        "",
        "docs/tea.md does not show snippets/tea/output_not_shown.out",
    ),
    program(
        "untested",
        TESTS,
        "class TestUntested",
        "class Untested",
        "snippets/tea/untested.py has no test. Fix: write class TestUntested in tests/test_tea.py",
    ),
    program(
        "misnamed",
        TESTS,
        "class TestMisnamed",
        "class TestGone",
        "tests/test_tea.py tests snippets/tea/gone.py, which does not exist",
    ),
    program(
        "blind",
        TESTS,
        "class TestBlind:\n    def test_the_tea_is_ready(self, result",
        "class TestBlind:\n    def test_the_tea_is_ready(self",
        "tests/test_tea.py: TestBlind.test_the_tea_is_ready does not look at the program",
    ),
    project(
        "silent",
        "tests/test_cake.py: TestSilent.test_it asserts nothing",
        "tests/test_cake.py",
        "class TestSilent:\n    def test_it(self, result):\n        result.lines\n",
    ),
    program(
        "twofold",
        TESTS,
        "class TestTwofold:\n",
        f"class TestTwofold:\n{TWO_CASES}",
        "snippets/tea/twofold.out is the recording of two classes",
    ),
    program(
        "unrecorded",
        "snippets/recordings.json",
        '"tea/unrecorded"',
        '"tea/lost"',
        "snippets/tea/unrecorded.out is missing. Fix: nox -s record -- -k TestUnrecorded",
    ),
    program(
        "left_over",
        "snippets/recordings.json",
        '"tea/left_over"',
        '"tea/drunk"',
        "snippets/recordings.json: tea/drunk belongs to no test. Fix: delete its line",
    ),
    program(
        "stale",
        "snippets/tea/stale.py",
        "is ready",
        "is late",
        "snippets/tea/stale.out is stale: the program was edited after it was recorded. Fix: nox -s record",
    ),
    program(
        "path",
        "snippets/tea/path.out",
        "tea",
        "/home/ana/tea",
        "snippets/tea/path.out shows a path of this machine: /home/ana/tea",
    ),
    program(
        "typed_output",
        "snippets/tea/typed_output.out",
        "ready",
        "hot",
        "snippets/tea/typed_output.out, or its .err, is not what was recorded: some byte was edited",
    ),
    project(
        "of_nothing",
        "snippets/tea/of_nothing.out belongs to no test of a program. Fix: if a class",
        "snippets/tea/of_nothing.out",
        "tea\n",
    ),
    program(
        "foreign",
        "snippets/tea/foreign.py",
        "from",
        "import psutil\nfrom",
        "snippets/tea/foreign.py imports ['psutil']",
    ),
    program(
        "unlocked",
        "snippets/tea/unlocked.py",
        "from",
        f"{HEADER}from",
        "snippets/tea/unlocked.py asks for brewer, which requirements/programs.txt does not pin",
    ),
    program(
        "long",
        "snippets/tea/long.py",
        "    print",
        "    print()\n" * 40 + "    print",
        f"snippets/tea/long.py has {len(BREW.splitlines()) + 40} lines. Fix: split the idea",
    ),
    Mistake(
        "failing",
        "docs/failing.md: expected recipes that succeed, came tea/failing.py, which ends with exit code 1",
        (TESTS, "@expect()\nclass TestFailing:", "@expect(exit_code=1)\nclass TestFailing:"),
        {"docs/failing.md": "```recipes\ntea/failing.py: Fail\nBrew.\nCareful: hot.\n```\n"},
    ),
    program(
        "windows", "snippets/tea/windows.py", "\n", "\r\n", "snippets/tea/windows.py has Windows line ends"
    ),
]
A_LINE = ': an include must be a line such as --8<-- "queues/orders.py", and fill the fence'
INCLUDE = '--8<-- "tea/brew.out"'
PAGES = [
    page("unquoted", INCLUDE, "--8<-- tea/brew.out", A_LINE),
    page("sliced", INCLUDE, '--8<-- "tea/brew.out:1:2"', A_LINE),
    page("block", INCLUDE, "--8<--\ntea/brew.out\n--8<--", A_LINE),
    page("untitled", ' title="tea/brew.out"', "", ": the fence of tea/brew.out must start with ```text"),
    page("language", "```text", "```python", ": the fence of tea/brew.out must start with ```text"),
    page(
        "other_title", 'title="tea/brew.py"', 'title="tea/steep.py"', ": the fence of tea/brew.py must start"
    ),
    page("swapped", INCLUDE, '--8<-- "tea/brew.py"', ": the fence of tea/brew.py must start with ```python"),
    page("bare", OUTPUT.format("brew"), f"{INCLUDE}\n", f": {INCLUDE!r} is in no fence that works"),
    page(
        "no_file",
        OUTPUT.format("brew"),
        OUTPUT.format("steep"),
        " includes snippets/tea/steep.out, which does not",
    ),
    example("undefined", 'print("tea")', "print(tea)", ":18:7: F821 Undefined name `tea`"),
    example("raising", 'print("tea")', 'print("tea"[9])', ":17: the example ends with IndexError"),
    example("printing", "#> tea", "#> coffee", ""),
    example("unparsed", 'print("tea")', 'print("tea"', ""),
    example("starting", 'print("tea")', "import multiprocessing", ":17: an example that starts processes"),
    page("tildes", "You", "~~~python\n1\n~~~\nYou", ": '~~~python' opens a fence that no check looks into"),
    page("four", "You", "````python\n1\n````\nYou", ": '````python' opens a fence that no check looks into"),
    page(
        "quoted",
        "You",
        "> ```python\n> 1\n> ```\nYou",
        ": '> ```python' opens a fence that no check looks into",
    ),
    page("numbered", "brew tea", "look at line 7", ": 'at line 7' will drift"),
    page("filled", "You can", "Simply", ": 'Simply' only fills. Fix: cut it"),
    page("undescribed", "description: How to brew tea.", "hide: [toc]", " has no description. Fix"),
    page("twice", "You can", "## Tea\n\nYou can", ": expected each heading once, came 'tea' 2 times"),
    page("kind", "You can", "```pyfon\n1\n```\n\nYou can", ": expected a fence of a kind such as console"),
    page("invented", OUTPUT.format("brew"), "```text\nhot\n```\n", ": expected an output that was recorded"),
    page(
        "above", "You can", f"{OUTPUT.format('brew')}\nYou can", ": expected tea/brew.out below its program"
    ),
    page("renamed", "You can", "`tea/steep.py` can", ": expected names of programs that exist, came tea/st"),
    page("local", "You can", "[Tea](http://localhost:8000/)", ": expected links that work for every reader"),
    page(
        "recipe",
        "You can",
        "```recipes\ntea/steep.py: Steep tea\nWait.\nCareful: hot.\n```\n\nYou can",
        ": there is no snippets/tea/steep.py. Fix: correct the name",
    ),
    page(
        "strange_line",
        "You can",
        "```lines\ntea/brew.py: Brew tea\npour()\n```\n\nYou can",
        ": Brew tea: expected lines of the program, came pour(). Fix: copy them from snippets/tea/brew.py",
    ),
    page("titles", "You can", "# Coffee\n\nYou can", " has 2 titles (# …). Fix"),
]
FLOWS = ".github/workflows"
JOBS = f"""\
on: push
jobs:
  tests:
    steps:
      - run: python noxfile.py
  publish:
    steps:
      - uses: actions/deploy-pages@{"0" * 40} # v1.0.0
"""
AROUND = [
    project("tets", "came TestA.tets_b. Fix", "tests/test_a.py", "class TestA:\n    def tets_b(self): ...\n"),
    project("skipped", "came pytest.skip. Fix", "tests/test_b.py", "import pytest\nx = pytest.skip\n"),
    project(
        "notes", "snippets/tea/notes.md: expected a program, a file of a", "snippets/tea/notes.md", "hot\n"
    ),
    project("no_run", "snippets/tea/a/b.py: expected a program, a file of a", "snippets/tea/a/b.py", "\n"),
    project(
        "fetched", "docs/a.css: expected nothing from another", "docs/a.css", "@import '//example.com';\n"
    ),
    program(
        "unpinned",
        "pyproject.toml",
        'tests = ["',
        'tests = ["attrs", "',
        "requirements/tests.txt: expected a pin of attrs, which its group names, came none. Fix: nox -s lock",
    ),
    program(
        "index",
        "requirements/site.txt",
        "\n",
        "\n--extra-index" + "-url https://example.com\n",
        "requirements/site.txt names the address of a package index",
    ),
    program(
        "stray",
        "requirements/browser.txt",
        "axe-playwright-python==",
        "sugar==1.0 \\\n    --hash=sha256:00\naxe-playwright-python==",
        "requirements/browser.txt: expected packages that something needs, came sugar. Fix: nox -s lock",
    ),
    project("span", "README.md: expected Pythons of", "README.md", "# Read me\n\nPython 3.2 to 3.3\n"),
    project(
        "action",
        f"{FLOWS}/a.yaml: expected owner/action@<hash of 40 digits>",
        f"{FLOWS}/a.yaml",
        "steps:\n  - uses: actions/checkout@v5\n",
    ),
    project(
        "typed",
        f"{FLOWS}/b.yml: expected Pythons only from the classifiers",
        f"{FLOWS}/b.yml",
        'with:\n  python-version: "3.9"\n',
    ),
    project("session", "came ['steep']", f"{FLOWS}/c.yml", "steps:\n  - run: python noxfile.py -s steep\n"),
    project("published_early", "came a list without ['tests']", f"{FLOWS}/d.yml", JOBS),
]
MISTAKES = [*PROGRAMS, *PAGES, *AROUND]
TYPE = "type Kind = str\n\n\n"
MISSPELLED = "re" + "cieved"


@pytest.fixture(scope="module")
def mistaken(shared):
    """A project with all of these mistakes, and with some in the text of programs."""
    for mistake in MISTAKES:
        for name, text in mistake.files.items():
            shared.write(name, text)
    for mistake in PROGRAMS:
        if mistake.edit[0]:
            shared.program(mistake.name, BREW)
            shared.add("docs/tea.md", "\n" + (PROGRAM + OUTPUT).format(mistake.name))
    for mistake in MISTAKES:
        if mistake.edit[0]:
            shared.edit(*mistake.edit)
    shared.program("new_syntax", BREW.replace("def brew", f"{TYPE}def brew"))
    shared.program("unused", f"import os\n{BREW}")
    shared.program("sleeps", BREW.replace("    print(kind", "    time.sleep(1)\n    print(kind"))
    shared.edit("snippets/tea/sleeps.py", "from", "import time\nfrom")
    shared.program("spelled", BREW.replace("ready", MISSPELLED))
    shared.add("docs/tea.md", f"\nTea is {MISSPELLED}.\n")
    return shared


@pytest.fixture(scope="module")
def says_of_pages(mistaken):
    return mistaken.says("pages")


@pytest.fixture(scope="module")
def says_ruff(mistaken):
    return mistaken.says("ruff")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_what_is_forgotten_is_named(says_of_pages, mistake):
    assert mistake.says in says_of_pages


def test_an_example_shows_what_it_prints_instead(says_of_pages):
    assert "-#> coffee" in says_of_pages


def test_an_example_that_does_not_parse_is_called_so(says_of_pages):
    assert "invalid-syntax" in says_of_pages


def test_a_syntax_that_is_too_new_for_the_oldest_python(says_ruff):
    assert "snippets/tea/new_syntax.py" in says_ruff
    assert "Cannot use `type` alias statement on Python" in says_ruff


def test_an_import_that_is_not_used(says_ruff):
    assert "snippets/tea/unused.py:1:8: F401 [*] `os` imported but unused" in says_ruff


def test_what_a_program_may_not_do(says_ruff):
    assert "snippets/tea/sleeps.py:6:5: TID251 `time.sleep` is banned: Fix: wait for an" in says_ruff


def test_a_misspelled_word_in_a_program_or_on_a_page(mistaken):
    says = mistaken.says("codespell")
    found = re.findall(rf"^\./(.+):\d+: {MISSPELLED} ==> received$", says, re.MULTILINE)
    assert sorted(found) == ["docs/tea.md", "snippets/tea/spelled.py"]


def test_a_class_without_a_program_ends_the_session(project):
    project.edit(TESTS, "TestBrew", "TestSteep")
    assert (
        "TestSteep tests snippets/tea/steep.py, which does not exist. Fix: write the program"
        in project.says("tests")
    )


def test_a_project_without_a_mistake_passes(project):
    checks = ["ruff", "codespell", "pages", "tests", "mutants"]
    with ThreadPoolExecutor() as pool:
        ended = dict(zip(checks, pool.map(project.run, checks), strict=True))
    assert {check: output for check, (code, output) in ended.items() if code} == {}
