"""What can go wrong with a program is noticed, in words that name the file. One session judges them all."""

import signal
from typing import NamedTuple

import pytest
from conftest import BREW, THIS, about

from verified.layout import ROOT


def brew_with(line: str) -> str:
    """The program, and below it a line that no program may have."""
    return f"{BREW}    {line}\n"


class Mistake(NamedTuple):
    stem: str
    source: str
    says: str
    how: dict[str, object] = {}


THREAD = "import threading; threading.Thread(target=threading.Event().wait).start()"
SHARED = "from multiprocessing.shared_memory import SharedMemory; SharedMemory('tea', True, 8)"
CHILD = "import os; child = Process(target=os._exit, args=(3,)); child.start(); child.join()"
NO_PROGRAM_MAY = [
    Mistake("reads_its_neighbor", brew_with("open(__file__[:-3] + '.txt').read()"), "FileNotFoundError"),
    Mistake("writes", brew_with("open('note.txt', 'w').close()"), "left behind: note.txt"),
    Mistake("wants_arguments", brew_with("import sys; sys.argv[1]"), "IndexError"),
    Mistake("asks", brew_with("input()"), "EOFError"),
    Mistake(
        "starts_and_leaves",
        brew_with("import subprocess; subprocess.Popen(['sleep', '60'])"),
        "left behind: process",
    ),
    Mistake(
        "hides",
        brew_with("import subprocess; subprocess.Popen(['sleep', '60'], env={}, start_new_session=True)"),
        "left behind: process",
    ),
    Mistake("forks", brew_with("import os, time; os.fork() or time.sleep(60)"), "left behind: process"),
    Mistake("waits", brew_with(THREAD), "still ran after"),
    Mistake("sleeps", brew_with("import time; time.sleep(60)"), "still ran after"),
    Mistake(
        "complains",
        brew_with("import sys; print('hot', file=sys.stderr)"),
        "should print nothing on standard error",
    ),
    Mistake(
        "warns",
        brew_with("import warnings; warnings.warn('hot', DeprecationWarning)"),
        "DeprecationWarning: hot",
    ),
    Mistake("exits", brew_with("import os; os._exit(3)"), "should end with exit code 0, but ended with 3"),
    Mistake(
        "has_a_failing_child",
        brew_with(CHILD),
        "its children should end with exit codes [0, 0], but ended with [0, 3]",
    ),
    Mistake("is_too_new", brew_with("from itertools import brewed"), "cannot import name 'brewed'"),
    Mistake("leaks", brew_with(SHARED), "leaked shared_memory"),
    Mistake(
        "is_interrupted", brew_with("import signal; signal.raise_signal(signal.SIGINT)"), "KeyboardInterrupt"
    ),
    Mistake(
        "has_no_guard", BREW.replace('__name__ == "__main__"', "True"), "finished its bootstrapping phase"
    ),
]
ELSEWHERE = "__import__('threading').Event().wait()"
ON_PURPOSE = [
    Mistake(
        "succeeds",
        BREW,
        "should end with exit code 1, but ended with 0",
        {"exit_code": 1, "error": "ValueError"},
    ),
    Mistake(
        "fails_in_another_way",
        brew_with("raise KeyError('tea')"),
        "should end standard error with 'ValueError', but ended it with \"KeyError: 'tea'\"",
        {"exit_code": 1, "error": "ValueError"},
    ),
    Mistake(
        "ends",
        BREW,
        "should hang at 'process.join()', but ended with exit code 0",
        {"hangs_at": "process.join()"},
    ),
    Mistake(
        "hangs_elsewhere",
        brew_with(ELSEWHERE),
        f"should hang at 'process.join()', but was blocked at {ELSEWHERE!r}",
        {"hangs_at": "process.join()"},
    ),
    Mistake(
        "works_on",
        brew_with("while True: pass"),
        "but was blocked at another place, or was still working",
        {"hangs_at": "while True: pass"},
    ),
]
# As the article printed them: each is one line, and that is a comment, because the line breaks were lost.
PRINTED = [
    Mistake(page, (ROOT / f"tests/mistakes/printed/{page}.txt").read_text("utf-8"), "assert [] == ['tea is")
    for page in ("processes", "pipes", "queues")
]
RECORDED = [
    Mistake("unrecorded", BREW, "unrecorded.out is missing. Fix: nox -s record -- -k TestUnrecorded"),
    Mistake(
        "edited",
        BREW,
        "edited.out is stale: the program was edited after it was recorded. Fix: nox -s record",
    ),
    Mistake("contradicts", BREW, "contradicts.out contradicts the test. Fix: nox -s record, or the test"),
    Mistake(
        "prints_more",
        brew_with("print('and sweet')"),
        "prints_more.spawn.out is stale: the program prints something else now. Fix: nox -s record",
        {"methods": ("spawn",)},
    ),
]
MISTAKES = [*NO_PROGRAM_MAY, *ON_PURPOSE, *PRINTED, *RECORDED]


@pytest.fixture(scope="module")
def output(shared):
    """What pytest says of all of them, as a background job of a shell, where nobody waits for a minute."""
    shared.edit("verified/runner.py", "LIMIT = 60", "LIMIT = 6")
    for mistake in MISTAKES:
        shared.program(mistake.stem, mistake.source, **mistake.how)
    shared.delete("snippets/tea/unrecorded.out")
    shared.add("snippets/tea/edited.py", "    # sweet\n")
    shared.record("contradicts", "tea is late\n")
    shared.edit("tests/test_tea.py", CONTRADICTED, CONTRADICTED.replace("==", "[:2] =="))
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return shared.says("tests", "--method", "spawn")
    finally:
        signal.signal(signal.SIGINT, before)


CONTRADICTED = """\
class TestPrintsMore:
    def test_the_tea_is_ready(self, result):
        assert result.lines =="""


@pytest.mark.parametrize("mistake", [*NO_PROGRAM_MAY, *ON_PURPOSE], ids=lambda mistake: mistake.stem)
def test_a_program_that_ends_as_it_should_not(output, mistake):
    said = about(mistake.stem, output)
    assert f"snippets/tea/{mistake.stem}.py: Python {THIS}, spawn: " in said
    assert mistake.says in said


@pytest.mark.parametrize("mistake", PRINTED, ids=lambda mistake: mistake.stem)
def test_a_program_of_the_article_as_printed_exits_with_0_and_is_refused(output, mistake):
    assert mistake.says in about(mistake.stem, output)


@pytest.mark.parametrize("mistake", RECORDED, ids=lambda mistake: mistake.stem)
def test_a_recording_that_is_not_what_the_program_prints(output, mistake):
    assert mistake.says in about(mistake.stem, output)


def test_the_one_good_program_among_them_passes(output):
    assert f"{len(MISTAKES)} failed, 1 passed" in output
    assert "TestBrew" not in output
