"""What faulthandler and tracebacks say."""

import pytest

from verified.stacks import DUMP, as_reader, blocked_line

SOURCE = "import time\n\n\ndef wait():\n    lock.acquire()\n\n\nwait()\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "brew.py").write_text(SOURCE, "utf-8")
    return tmp_path


def thread(*frames):
    lines = [f'  File "{file}", line {line} in f\n' for file, line in frames]
    return "Thread 0x7f (most recent call first):\n" + "".join(lines)


def test_the_program_is_named_as_a_reader_names_it(folder):
    assert as_reader(f'  File "{folder}/brew.py", line 5\n', folder) == '  File "brew.py", line 5\n'


def test_the_files_of_python_are_left_out(folder):
    text = 'x\n  File "/usr/lib/a.py", line 1, in f\n    code\n  File "<frozen b>", line 2, in g\ny\n'
    assert as_reader(text, folder) == "x\n  ...\ny\n"


def test_a_warning_of_multiprocessing_loses_the_path_of_python(folder):
    text = "/usr/lib/python8/multiprocessing/resource_tracker.py:254: UserWarning: leaked\n"
    assert as_reader(text, folder) == "multiprocessing/resource_tracker.py:254: UserWarning: leaked\n"


def test_another_text_is_left_as_it_is(folder):
    assert as_reader("tea /usr/bin é\n", folder) == "tea /usr/bin é\n"


def test_a_program_is_blocked_at_the_innermost_of_its_lines(folder):
    brew = folder / "brew.py"
    assert (
        blocked_line(f"{DUMP}\n{thread(('/usr/lib/x.py', 9), (brew, 5), (brew, 8))}", folder)
        == "lock.acquire()"
    )


def test_the_main_thread_counts_which_comes_last(folder):
    threads = "".join(thread((folder / "brew.py", line)) for line in (5, 8))
    assert blocked_line(f"{DUMP}\n{threads}", folder) == "wait()"


def test_the_main_process_counts_which_comes_first(folder):
    stacks = "".join(f"{DUMP}\n{thread((folder / 'brew.py', line))}" for line in (8, 5))
    assert blocked_line(stacks, folder) == "wait()"


@pytest.mark.parametrize("stacks", ["", "tea", DUMP, f"{DUMP}\n{thread(('/usr/lib/x.py', 9))}"])
def test_a_program_that_is_blocked_elsewhere_has_no_line(folder, stacks):
    assert blocked_line(stacks, folder) == ""
