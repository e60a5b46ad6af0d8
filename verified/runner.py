"""Run a program as a reader runs it: what it printed, how it ended, and what it left behind."""

import contextlib
import os
import shlex
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path

from verified.interpreters import ENVIRONMENTS, Interpreter, environment, pinned
from verified.launched import children, launched
from verified.processes import POLL_INTERVAL, Group
from verified.result import Result
from verified.stacks import DUMP, as_reader, blocked_line

LIMIT = 60  # seconds until a program that should end is stopped
GRACE = 5  # seconds until the output of stopped processes must have been read
PLAIN = "plain"  # in place of a start method: the file itself, with nothing of ours around it
OURS = ("PYTHON", "PYTEST", "NOX", "VIRTUAL_ENV", "PIP_", "UV_", "COVERAGE")
OF_CI = ("CI", "BUILD_NUMBER")  # with one of these, pytest prints more than on a reader's machine
# Each start method has another time zone, locale and width, so that what depends on them shows.
ELSEWHERE = {
    "fork": {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "COLUMNS": "60"},
    "forkserver": {"TZ": "Pacific/Auckland", "LC_ALL": "POSIX", "COLUMNS": "200"},
    "spawn": {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "COLUMNS": "20"},
}
UV_CACHE = ENVIRONMENTS / "uv"  # not in the home of a run, which is empty
# What a reader's shell has. Read once: pytest changes its environment while threads start programs.
SHELL = {name: value for name, value in os.environ.items() if not name.startswith(OURS) and name not in OF_CI}


@dataclass(frozen=True)
class Job:
    """A run to make: the files of a program and its command, the Python, and a start method or PLAIN.

    `packages` says that the program needs packages; `may_hang` stops it as soon as it is blocked; a `seed`
    delays its processes at random; `cpus` is how many processors Python finds, 0 for those that there are.
    """

    files: tuple[tuple[str, str], ...]
    command: str
    interpreter: Interpreter
    method: str
    packages: bool = False
    may_hang: bool = False
    seed: int = 0
    cpus: int = 0


def run(job: Job) -> Result:
    """Make a run, alone in an empty folder.

    It is stopped after LIMIT seconds or, if it may hang, once it is blocked.
    """
    with tempfile.TemporaryDirectory(prefix="run-", ignore_cleanup_errors=True) as created:
        base = Path(created).resolve()
        folder, home, notes = base / "work", base / "home", base / "children.json"
        folder.mkdir()
        home.mkdir()
        for name, text in job.files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((pinned(text) if by_uv(job) else text).encode())
        made, started = datetime.now(UTC), time.monotonic()
        group = Group(str(folder))
        # End of file on the pipes comes only when no process of the run holds them any more.
        process = subprocess.Popen(
            command(job, notes),
            cwd=folder,
            env=variables(folder, home, job.method),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
        group.main = process.pid
        try:
            out, err = wait(process, group, job.may_hang)
            exit_code, stopped, blocked = process.returncode, [], False
        except subprocess.TimeoutExpired:
            exit_code, blocked = process.poll(), group.idle()
            stopped = group.stop()
            out, err, hidden = drain(process)
            stopped += hidden
        seconds = time.monotonic() - started
        err, *dumps = err.split(DUMP)
        stacks = "".join(DUMP + dump.partition("\nCurrent thread's C stack")[0] for dump in dumps)
        return Result(
            out=out,
            err=as_reader(err, folder),
            exit_code=exit_code,
            blocked_at=blocked_line(stacks, folder) if blocked and exit_code is None else "",
            stacks=as_reader(stacks, folder),
            left=(*stopped, *left_behind(folder, home, job)),
            children=children(notes),
            timed_out=bool(stopped) and not blocked,
            python=job.interpreter.version,
            platform=job.interpreter.system,
            cpus=job.interpreter.cpus,
            made=f"{made:%Y-%m-%d %H:%M:%S}",
            seconds=round(seconds, 3),
        )


def command(job: Job, notes: Path) -> list[str]:
    """What to start: the interpreter, and the command of the program with or without the launcher."""
    first, *rest = shlex.split(job.command)
    if first != "python":
        raise ValueError(f"a program is run by python, not by {first!r}: {job.command}")
    if by_uv(job):
        return [sys.executable, "-m", "uv", "run", "--quiet", "--python", job.interpreter.path, *rest]
    python = environment(job.interpreter) if job.packages else job.interpreter.path
    faulthandler = ["-X", "faulthandler"]
    if job.method == PLAIN:
        return [python, *(faulthandler if job.may_hang else []), *rest]
    if job.cpus:
        faulthandler += ["-X", f"cpu_count={job.cpus}"]
    return [python, *faulthandler, *launched(rest, job.method, notes, job.seed)]


def by_uv(job: Job) -> bool:
    """Whether it is run as a reader runs a single file that needs packages: uv run orders.py."""
    return job.packages and job.method == PLAIN and len(job.files) == 1


def variables(folder: Path, home: Path, method: str) -> dict[str, str]:
    """What a reader's shell has, a home and a folder for temporary files, and what differs by method."""
    folders = dict.fromkeys(["TMPDIR", "TEMP", "TMP"], str(folder)) | {"HOME": str(home)}
    return SHELL | folders | {"UV_CACHE_DIR": str(UV_CACHE)} | ELSEWHERE.get(method, {})


def wait(process: subprocess.Popen[str], group: Group, may_hang: bool) -> tuple[str, str]:
    """What the processes print until all have ended; TimeoutExpired if they do not."""
    if not may_hang:
        return process.communicate(timeout=LIMIT)
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline and not group.idle():
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=POLL_INTERVAL)
    raise subprocess.TimeoutExpired(process.args, LIMIT)


def drain(process: subprocess.Popen[str]) -> tuple[str, str, list[str]]:
    """What a stopped run has printed, and whether a process that was not found still holds its pipes."""
    try:
        return *process.communicate(timeout=GRACE), []
    except subprocess.TimeoutExpired as error:
        for pipe in (process.stdout, process.stderr):
            if pipe:
                pipe.close()
        out, err = (part.decode(errors="replace") if part else "" for part in (error.stdout, error.stderr))
        return out, err, ["a process that works elsewhere, in another environment"]


def left_behind(folder: Path, home: Path, job: Job) -> list[str]:
    """The files in the folder of a run that are none of the program's, and those in its home."""
    own = {name.partition("/")[0] for name, _ in job.files}
    beside = [entry.name for entry in folder.iterdir() if entry.name not in own and not of_tool(entry.name)]
    return sorted(beside) + sorted(f"~/{entry.name}" for entry in home.iterdir())


def of_tool(name: str) -> bool:
    """Whether a file is the cache of a tool that a program may use, or uv's lock while it is being made."""
    return any(fnmatch(name, tool) for tool in ("__pycache__", ".pytest_cache", ".mypy_cache", "uv-*.lock"))
