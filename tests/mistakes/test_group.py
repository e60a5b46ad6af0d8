"""Whether a program hangs is told right where processes change while they are looked at."""

import contextlib
import os
import subprocess
import sys

import psutil
import pytest
from conftest import THIS

from verified import runner
from verified.interpreters import Interpreter
from verified.processes import IDLE_POLLS, Group
from verified.runner import Job, variables

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

DETACHED = "import subprocess; subprocess.Popen(['sleep', '8'], env={}, start_new_session=True, cwd='/')"

linux = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells which threads sleep, and what each does"
)
posix = pytest.mark.skipif(os.name != "posix", reason="Windows cannot tell where a program is blocked")


def run(name, source, limit, monkeypatch, *, may_hang=True):
    """A run of a program on this Python, under spawn, for so many seconds at most."""
    monkeypatch.setattr(runner, "LIMIT", limit)
    python = Interpreter(THIS, sys.executable, THIS, "", "", "", 1, ("spawn",), "spawn")
    return runner.run(Job(((name, source),), f"python {name}", python, "spawn", may_hang=may_hang))


@contextlib.contextmanager
def started(source, folder):
    """A program that waits for a byte, a function that sends one and returns once it sleeps, its group."""
    group = Group(str(folder))
    command, pipes = [sys.executable, "-c", source], {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, env=variables(folder, folder, "spawn"), **pipes) as main:
        group.main = main.pid

        def go():
            main.stdin.write(b"g")
            main.stdin.flush()
            assert main.stdout.readline()
            while psutil.Process(main.pid).status() != psutil.STATUS_SLEEPING:
                pass

        try:
            yield main, go, group
        finally:
            group.stop()


@pytest.fixture
def growing(monkeypatch, tmp_path):
    """A group in which a child is born once the next poll of it has begun."""
    with started(BIRTH, tmp_path) as (main, go, group):

        def listed_before_the_birth():
            slow.undo()
            go()
            return [main.pid]

        assert main.stdout.readline() == b"working\n"
        with monkeypatch.context() as slow:
            slow.setattr(psutil, "pids", listed_before_the_birth)
            yield group


@linux
def test_a_thread_that_waits_for_the_processor_is_not_asleep(monkeypatch):
    """On a busy machine it has no turn between the polls."""
    monkeypatch.setattr(psutil.Process, "num_ctx_switches", lambda process: (0, 0))
    found = run("thread.py", THREAD, 2, monkeypatch)
    assert (found.exit_code, found.blocked_at, found.timed_out) == (None, "", True)


@linux
def test_a_process_that_has_a_turn_between_two_polls_is_at_work(tmp_path):
    """It sleeps at both, and uses less of the processor than is counted."""
    with started(TURNS, tmp_path) as (_, go, group):
        go()
        for _ in range(IDLE_POLLS - 1):
            group.idle()
        go()
        assert not group.idle()
        assert [group.idle() for _ in range(IDLE_POLLS - 1)][-1]


@posix
def test_a_program_hangs_also_where_all_processes_are_called_running(monkeypatch):
    """So does psutil on macOS."""
    monkeypatch.setattr(psutil, "LINUX", False)
    monkeypatch.setattr(psutil.Process, "status", lambda process: psutil.STATUS_RUNNING)
    found = run("event.py", "from threading import Event\n\nEvent().wait()\n", 60, monkeypatch)
    assert (found.exit_code, found.blocked_at) == (None, "Event().wait()")


@linux
def test_a_child_born_during_a_poll_is_found_by_the_next(monkeypatch, growing):
    """That poll finds all asleep: the main process waits for the child."""
    monkeypatch.setattr(psutil.Process, "num_ctx_switches", lambda process: (0, 0))
    assert not any(growing.idle() for _ in range(IDLE_POLLS))


@linux
def test_a_child_born_while_the_others_are_stopped_is_stopped_too(growing):
    """The child holds the pipes: if it lived on, the runner would wait for it forever."""
    assert len(growing.stop()) == 2


@posix
def test_a_process_that_nothing_can_find_does_not_block_the_runner(monkeypatch):
    monkeypatch.setattr(runner, "GRACE", 0.2)
    found = run("detached.py", DETACHED, 1, monkeypatch, may_hang=False)
    assert (found.exit_code, found.left) == (0, ("a process that works elsewhere, in another environment",))


@posix
def test_a_program_named_after_the_resource_tracker_is_stopped(monkeypatch):
    found = run("resource_tracker.py", "import time\n\ntime.sleep(60)\n", 1, monkeypatch, may_hang=False)
    assert (found.exit_code, found.timed_out) == (None, True)
