"""Run a program as a reader runs it, and tell what it printed, how it ended and what it left."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from signal import SIGABRT

import psutil

LIMIT = 60  # seconds until a program that should end is stopped
LOOK = 0.3  # seconds between two looks at one that should hang
LOOKS = 4  # in a row, that find nobody at work, after which it is stopped
PLAIN = "plain"  # in place of a start method: run the file itself, with the default of its Python
# Show every warning but one: where a spawned process prints a traceback, Python 3.15 warns of itself.
WARNINGS = ["-W", "always", "-W", "ignore:Module globals is missing a __spec__.loader:DeprecationWarning"]
# Choose a start method without a change to the program.
LAUNCH = (
    "import multiprocessing, runpy, sys; "
    "_, method, path = sys.argv; sys.argv = [path]; "
    "multiprocessing.set_start_method(method); "
    "runpy.run_path(path, run_name='__main__')"
)
# Hold up each forked child for a moment, at random: finds programs that are right by luck.
LATE = (
    "import os, random, time; "
    "os.register_at_fork(after_in_child=lambda: "
    "time.sleep(random.Random(f'{seed} {os.getpid()}').random() / 5)); "
)
# What a reader's shell has. Read once: pytest changes its environment while threads start programs.
SHELL = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYTEST"))}
DUMP = "Fatal Python error: Aborted"
THREAD = re.compile(r"^(?:Current thread|Thread) 0x", re.MULTILINE)
FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+) in .+$', re.MULTILINE)
INSIDE_PYTHON = re.compile(r'(?:^  File "(?:/|<|\w:).*\n(?:    .*\n)*)+', re.MULTILINE)
WHERE_PYTHON_LIES = re.compile(r"^(?:/|\w:).*[/\\](?=multiprocessing[/\\]\w+\.py:\d+: )", re.MULTILINE)


@dataclass(frozen=True)
class Result:
    """What a program printed, and how it ended.

    `exit_code` is None in a recorded result, and where the program had to be stopped.
    `stood_at` is the line of the program, as text, where the main process of a stopped one waited;
    empty if that waited elsewhere, or if some process still worked.
    `left` names the processes and files that outlived the program.
    """

    out: str
    err: str = ""
    exit_code: int | None = None
    stood_at: str = ""
    stacks: str = ""
    left: tuple[str, ...] = ()

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def run(source: str, name: str, method: str, *, hangs: bool = False, late: int = 0) -> Result:
    """Run a program, alone in a folder, under a start method or PLAIN.

    It is stopped after LIMIT seconds or, if it may hang, once LOOKS looks in a row found nobody at work.
    A number for `late` holds up its forked children at random, seeded with it.
    """
    with tempfile.TemporaryDirectory(prefix="run-", ignore_cleanup_errors=True) as folder:
        program = Path(folder).resolve() / name
        program.write_text(source, encoding="utf-8")
        launch = (f"seed = {late}; {LATE}" if late and hasattr(os, "fork") else "") + LAUNCH
        how = [program] if method == PLAIN else [*WARNINGS, "-c", launch, method, program]
        # End of file on the pipes comes only when no process of the run holds them any more.
        process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", *how],
            cwd=program.parent,
            env=environment(program.parent),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
        family = Family(process.pid, str(program.parent))
        try:
            out, err = wait(process, family, hangs)
            exit_code, left, asleep = process.returncode, [], False
        except subprocess.TimeoutExpired:
            exit_code, asleep = process.poll(), family.idle()
            left = family.stop()
            out, err = process.communicate()
        err, *dumps = err.split(DUMP)
        stacks = "".join(DUMP + dump.partition("\nCurrent thread's C stack")[0] for dump in dumps)
        left += [entry.name for entry in program.parent.iterdir() if entry != program]
        return Result(
            out=out,
            err=as_reader(err, program),
            exit_code=exit_code,
            stood_at=standing(stacks, program) if asleep and exit_code is None else "",
            stacks=stacks,
            left=tuple(left),
        )


def environment(folder: Path) -> dict[str, str]:
    """What a reader's shell has, and a folder for temporary files."""
    return SHELL | dict.fromkeys(["TMPDIR", "TEMP", "TMP"], str(folder))


def wait(process: subprocess.Popen, family: "Family", hangs: bool) -> tuple[str, str]:
    """What the process prints until it and its family have ended; TimeoutExpired if they do not."""
    if not hangs:
        return process.communicate(timeout=LIMIT)
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline and not family.idle():
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=LOOK)
    raise subprocess.TimeoutExpired(process.args, LIMIT)


class Family:
    """The processes of a run: all that have its folder in their environment."""

    def __init__(self, main: int, folder: str) -> None:
        self.main = main
        self.folder = folder
        self.turns: dict[int, tuple[int, int]] = {}  # on the processor, of each thread at the last look
        self.looks = 0  # in a row that found all asleep, without a turn in between

    def members(self) -> Iterator[psutil.Process]:
        """Every process but the resource tracker, which cleans up when the others are gone."""
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                ours = process.environ().get("TMPDIR") == self.folder
                if ours and "resource_tracker" not in " ".join(process.cmdline()):
                    yield process

    def idle(self) -> bool:
        """Whether all slept, without a turn, from the first to the last of LOOKS looks in a row.

        On a busy machine a look takes seconds, and misses who is born meanwhile; the next one does not.
        """
        turns, asleep = {}, True
        for process in self.members():
            try:
                for part in threads(process):
                    turns[part.pid] = part.num_ctx_switches()
                    # Elsewhere psutil does not know who sleeps: it calls all of macOS and Windows running.
                    asleep &= not psutil.LINUX or part.status() == psutil.STATUS_SLEEPING
            except psutil.Error:  # it has just ended
                asleep = False
        self.looks = (self.looks if turns == self.turns else 0) + 1 if asleep else 0
        self.turns = turns
        return self.looks >= LOOKS

    def stop(self) -> list[str]:
        """Have each process print where it stands and die, the main one first; name them."""
        family, names = [], []
        try:
            # Who is born during a look is found by the next one, and once all are suspended nobody is.
            while found := [process for process in self.members() if process not in family]:
                family += found
                for process in found:
                    with contextlib.suppress(psutil.Error):
                        names.append(f"process {process.pid} ({' '.join(process.cmdline()[-3:])})")
                        process.suspend()
            family.sort(key=lambda process: process.pid != self.main)
            for process in family if os.name == "posix" else []:
                with contextlib.suppress(psutil.Error):
                    process.send_signal(SIGABRT)  # -X faulthandler answers it with a stack
                    process.resume()
                    # An orphan stays a zombie until somebody reaps it: do not wait for its end.
                    psutil.wait_procs([process], timeout=5 if process.pid == self.main else 0.2)
        finally:
            for process in family:
                with contextlib.suppress(psutil.Error):
                    process.kill()
        return names


def threads(process: psutil.Process) -> list[psutil.Process]:
    """Each thread of a process, by itself where the system tells them apart.

    On a busy machine one may have no turn for long, while the others sleep and wait for it.
    """
    return [psutil.Process(thread.id) for thread in process.threads()] if psutil.LINUX else [process]


def as_reader(text: str, program: Path) -> str:
    """Text with the reader's path of the program, and what tells where Python lies left out."""
    text = text.replace(f"{program.parent}{os.sep}", "")
    return WHERE_PYTHON_LIES.sub("", INSIDE_PYTHON.sub("  ...\n", text))


def version() -> str:
    """The running Python, as 3.14."""
    return "{}.{}".format(*sys.version_info)


def standing(stacks: str, program: Path) -> str:
    """The line of the program where its main thread stood: the innermost of its frames."""
    _, *dumps = stacks.split(DUMP)
    *_, main_thread = THREAD.split(dumps[0]) if dumps else [""]  # the newest thread comes first
    for frame in FRAME.finditer(main_thread):
        if Path(frame["file"]) == program:
            return program.read_text(encoding="utf-8").splitlines()[int(frame["line"]) - 1].strip()
    return ""
