"""What can go wrong with a program is noticed, in words that name the file."""

import contextlib
import os
import signal
import subprocess
import sys

import psutil
import pytest

from harness import runner
from harness.programs import ROOT


def test_the_project_without_a_mistake_passes(project):
    assert [
        project.run(check)[0] for check in ("ruff", "codespell", "pages", "tests", "mutants", "site")
    ] == [0] * 6


class TestForgotten:
    def test_a_program_on_no_page(self, project):
        project.edit("docs/tea.md", '```python title="tea/brew.py"\n--8<-- "tea/brew.py"\n```\n', "")
        assert "docs/tea.md does not show snippets/tea/brew.py" in project.says("pages")

    def test_a_program_without_a_test(self, project):
        project.write("tests/test_tea.py", "")
        assert (
            "snippets/tea/brew.py has no test. Mend: write class TestBrew in tests/test_tea.py"
            in project.says("pages")
        )

    def test_a_test_of_a_program_that_does_not_exist(self, project):
        project.edit("tests/test_tea.py", "TestBrew", "TestSteep")
        assert "tests snippets/tea/steep.py, which does not exist" in project.says("tests")
        assert "snippets/tea/steep.py, which does not exist" in project.says("pages")

    def test_a_class_in_which_no_test_looks_at_the_program(self, project):
        project.edit("tests/test_tea.py", "self, result", "self")
        project.edit("tests/test_tea.py", 'result.lines == ["tea is ready", "exit code: 0"]', "True")
        assert "tests/test_tea.py: TestBrew.test_the_tea_is_ready" in project.says("pages")

    def test_a_test_that_asserts_nothing(self, project):
        project.edit("tests/test_tea.py", "assert ", "")
        assert "tests/test_tea.py: TestBrew.test_the_tea_is_ready asserts nothing" in project.says("pages")


class TestRecordings:
    def test_one_is_missing(self, project):
        project.delete("snippets/tea/brew.out")
        assert "snippets/tea/brew.out is missing. Mend: nox -s record" in project.says("pages")
        assert "brew.out is missing. Mend: nox -s record" in project.says("tests")

    def test_one_is_stale(self, project):
        project.edit("snippets/tea/brew.py", "is ready", "is still ready")
        project.edit("tests/test_tea.py", "== [", "!= [")
        project.only_this_python()
        assert "snippets/tea/brew.py: brew.out is stale" in project.says("tests")

    def test_one_contradicts_the_test(self, project):
        project.write("snippets/tea/brew.out", "tea is late\nexit code: 0\n")
        assert "brew.out contradicts the test. Mend: delete it and nox -s record" in project.says("tests")

    def test_one_belongs_to_no_program(self, project):
        project.write("snippets/tea/steep.out", "tea\n")
        assert "snippets/tea/steep.out belongs to no test of a program. Mend: delete it" in project.says(
            "pages"
        )

    def test_one_is_not_shown(self, project):
        project.edit("docs/tea.md", '--8<-- "tea/brew.out"', "tea is ready")
        assert "docs/tea.md does not show snippets/tea/brew.out" in project.says("pages")

    def test_one_shows_a_path_of_the_machine_that_recorded_it(self, project):
        project.add("snippets/tea/brew.out", "/home/ana/tea/brew.py\n")
        assert "snippets/tea/brew.out shows a path of this machine" in project.says("pages")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("open(__file__[:-3] + '.txt').read()", "FileNotFoundError"),
        ("open('note.txt', 'w').close()", "left behind: note.txt"),
        ("import sys; sys.argv[1]", "IndexError"),
        ("import subprocess; subprocess.Popen(['sleep', '60'])", "left behind: process"),
        ("import os, time; os.fork() or time.sleep(60)", "left behind: process"),
        ("import threading; threading.Thread(target=threading.Event().wait).start()", "still ran after"),
        ("import time; time.sleep(60)", "still ran after"),
        ("import sys; print('hot', file=sys.stderr)", "should print nothing on standard error"),
        ("import warnings; warnings.warn('hot', DeprecationWarning)", "DeprecationWarning: hot"),
        ("import os; os._exit(3)", "should end with exit code 0, but ended with 3"),
        ("input()", "EOFError"),
        ("from itertools import batched", "cannot import name 'batched'"),
        (
            "from multiprocessing.shared_memory import SharedMemory; SharedMemory('tea', True, 8)",
            "leaked shared_memory",
        ),
    ],
)
def test_a_program_that_does_what_no_program_may(project, quick, line, says):
    project.program(BREW_WITH.format(line))
    output = project.says("tests")
    assert "snippets/tea/brew.py" in output
    assert says in output


def test_a_program_can_be_interrupted_although_nox_is_a_background_job(project, quick):
    project.program(BREW_WITH.format("import signal; signal.raise_signal(signal.SIGINT)"))
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert "KeyboardInterrupt" in project.says("tests")
    finally:
        signal.signal(signal.SIGINT, before)


BREW_WITH = """\
from multiprocessing import Process


def brew(kind):
    print(kind, "is ready")


if __name__ == "__main__":
    process = Process(target=brew, args=("tea",))
    process.start()
    process.join()
    print("exit code:", process.exitcode, flush=True)
    {}
"""

THREAD = """\
from threading import Thread


def work():
    while True:
        pass


thread = Thread(target=work)
thread.start()
thread.join()
"""

BIRTH = """\
import os
import sys
from multiprocessing import get_context


def work():
    print("born", flush=True)
    while True:
        pass


os.set_blocking(0, False)
print("working", flush=True)
while not sys.stdin.buffer.raw.read(1):
    pass
child = get_context("fork").Process(target=work)
child.start()
child.join()
"""

TURNS = """\
import sys

while sys.stdin.buffer.raw.read(1):
    print("turn", flush=True)
"""

linux = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells who sleeps, and what each thread does"
)


@pytest.fixture
def quick(project):
    """Do not wait a minute for what will not end."""
    project.edit("tests/harness/runner.py", "LIMIT = 60", "LIMIT = 3")


@contextlib.contextmanager
def started(source, folder):
    """A program that waits for a byte, a function that sends one and returns once it sleeps, its family."""
    command, pipes = [sys.executable, "-c", source], {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=runner.environment(folder), **pipes) as main:
        family = runner.Family(main.pid, str(folder))

        def go():
            main.stdin.write(b"g")
            main.stdin.flush()
            assert main.stdout.readline()
            while psutil.Process(main.pid).status() != psutil.STATUS_SLEEPING:
                pass

        try:
            yield main, go, family
        finally:
            family.stop()


@pytest.fixture
def growing(monkeypatch, tmp_path):
    """A family to which a child is born once the next look at it has begun."""
    with started(BIRTH, tmp_path) as (main, go, family):

        def listed_before_the_birth():
            slow.undo()
            go()
            return [psutil.Process(main.pid)]

        assert main.stdout.readline() == b"working\n"
        with monkeypatch.context() as slow:
            slow.setattr(psutil, "process_iter", listed_before_the_birth)
            yield family


class TestOtherMistakes:
    def test_a_program_that_works_under_fork_only(self, project):
        project.edit("snippets/tea/brew.py", 'if __name__ == "__main__":', "if True:")
        assert "snippets/tea/brew.py: spawn, Python" in project.says("tests")

    def test_a_program_that_needs_a_newer_syntax(self, project):
        project.edit("snippets/tea/brew.py", "def brew", "type Kind = str\n\n\ndef brew")
        assert "snippets/tea/brew.py" in (says := project.says("ruff"))
        assert "on Python 3.11" in says

    def test_a_program_that_needs_a_package(self, project):
        project.edit("snippets/tea/brew.py", "from multi", "import psutil\nfrom multi")
        assert "snippets/tea/brew.py imports ['psutil']" in project.says("pages")

    def test_a_program_that_is_too_long(self, project):
        project.add("snippets/tea/brew.py", "    print(1)\n" * 40)
        assert "snippets/tea/brew.py has 52 lines. Mend: split the idea" in project.says("pages")

    def test_a_program_with_windows_line_ends(self, project):
        project.program(BREW_WITH.format("pass").replace("\n", "\r\n"))
        assert "snippets/tea/brew.py has Windows line ends" in project.says("pages")

    def test_a_program_with_an_unused_import(self, project):
        project.edit("snippets/tea/brew.py", "from multi", "import os\nfrom multi")
        assert "snippets/tea/brew.py" in (says := project.says("ruff"))
        assert "`os` imported but unused" in says

    def test_a_misspelled_word_in_a_program(self, project):
        project.edit("snippets/tea/brew.py", "ready", "re" + "cieved")
        assert "snippets/tea/brew.py:5: re" + "cieved ==> received" in project.says("codespell")

    def test_a_statement_that_nothing_depends_on(self, project):
        project.edit("snippets/tea/brew.py", "    process.start", "    process.label = 1\n    process.start")
        assert "no check notices 'delete: process.label = 1'" in project.says("mutants")

    def test_a_reason_for_a_mutant_that_is_noticed(self, project):
        project.edit(
            "tests/test_tea.py",
            "    def",
            '    equivalent = {"delete: process.join()": "a guess"}  # noqa: RUF012\n\n    def',
        )
        assert "'delete: process.join()' is noticed. Mend: drop its reason" in project.says("mutants")


class TestFailuresOnPurpose:
    def declare(self, project, how):
        project.edit(
            "tests/test_tea.py", "class", f"from harness.expectation import expect\n\n\n@expect({how})\nclass"
        )

    def test_one_that_succeeds(self, project):
        self.declare(project, 'exit_code=1, error="ValueError"')
        assert (
            "snippets/tea/brew.py: fork, Python 3.11: should end with exit code 1, but ended with 0"
            in project.says("tests")
        )

    def test_one_that_fails_in_another_way(self, project):
        self.declare(project, 'exit_code=1, error="ValueError"')
        project.program(BREW_WITH.format("raise KeyError('tea')"))
        assert (
            "should end standard error with 'ValueError', but ended it with \"KeyError: 'tea'\""
            in project.says("tests")
        )

    def test_one_that_should_hang_and_ends(self, project):
        self.declare(project, 'hangs_at="process.join()"')
        assert "should hang at 'process.join()', but ended with exit code 0" in project.says("tests")

    def test_one_that_hangs_somewhere_else(self, project):
        self.declare(project, 'hangs_at="process.join()"')
        project.program(BREW_WITH.format("__import__('threading').Event().wait()"))
        assert "but its main process stood at \"__import__('threading').Event().wait()\"" in project.says(
            "tests"
        )

    @pytest.mark.usefixtures("quick")
    def test_one_that_should_hang_and_works_on(self, project):
        self.declare(project, 'hangs_at="while True: pass"')
        project.program(BREW_WITH.format("while True: pass"))
        assert "but its main process stood elsewhere, or still worked" in project.says("tests")

    @linux
    def test_one_whose_thread_has_no_turn_on_a_busy_machine(self, monkeypatch):
        """It waits for the processor: that is not sleep."""
        monkeypatch.setattr(psutil.Process, "num_ctx_switches", lambda process: (0, 0))
        monkeypatch.setattr(runner, "LIMIT", 3)
        found = runner.run(THREAD, "thread.py", "spawn", hangs=True)
        assert (found.exit_code, found.stood_at) == (None, "")

    @linux
    def test_one_that_has_a_turn_between_two_looks(self, tmp_path):
        """It slept at both, and used less of the processor than is counted."""
        with started(TURNS, tmp_path) as (_, go, family):
            go()
            for _ in range(runner.LOOKS - 1):
                family.idle()
            go()
            assert not family.idle()
            assert [family.idle() for _ in range(runner.LOOKS - 1)][-1]

    @pytest.mark.skipif(os.name != "posix", reason="Windows cannot tell where a program stands")
    def test_one_that_hangs_where_all_are_called_running(self, monkeypatch):
        """So does psutil on macOS."""
        monkeypatch.setattr(psutil, "LINUX", False)
        monkeypatch.setattr(psutil.Process, "status", lambda process: psutil.STATUS_RUNNING)
        found = runner.run("from threading import Event\n\nEvent().wait()\n", "event.py", "spawn", hangs=True)
        assert (found.exit_code, found.stood_at) == (None, "Event().wait()")

    @linux
    def test_one_whose_child_is_born_while_the_runner_looks(self, monkeypatch, growing):
        """That look finds all asleep: the main process waits for the child. The next finds the child."""
        monkeypatch.setattr(psutil.Process, "num_ctx_switches", lambda process: (0, 0))
        assert not any(growing.idle() for _ in range(runner.LOOKS))

    @linux
    def test_one_whose_child_is_born_while_the_runner_stops_it(self, growing):
        """The child holds the pipes: if it lived on, the runner would wait for it for ever."""
        assert len(growing.stop()) == 2


class TestTheArticle:
    @pytest.mark.parametrize("page", ["processes", "pipes", "queues"])
    def test_its_programs_as_printed_exit_with_0_and_are_refused(self, project, page):
        """Each is one line, and that is a comment: the line breaks were lost."""
        project.program((ROOT / "tests" / "mistakes" / "printed" / f"{page}.txt").read_text("utf-8"))
        assert "AssertionError: assert [] == ['tea is" in project.says("tests")

    def test_a_program_without_a_guard_whose_children_all_fail_is_refused(self, project):
        """It exits with 0 all the same: under spawn everywhere, and as it is on 3.15."""
        project.edit("snippets/tea/brew.py", 'if __name__ == "__main__":', "if True:")
        output = project.says("tests")
        assert "spawn, Python 3.11: should print nothing on standard error" in output
        assert "before the\n        current process has finished its bootstrapping phase" in output
