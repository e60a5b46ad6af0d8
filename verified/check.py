"""Check your solutions of the exercises:  python check.py counters

An exercise is a program in this folder. Edit it until it is solved. Without a name, this lists all.
It needs nothing but Python 3.11 or newer.
"""

import contextlib
import importlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  # the Python of a reader may be older
    sys.exit("The exercises need Python 3.11 or newer.")

from verified.expectation import Expectation
from verified.launched import children, launched
from verified.layout import program_named
from verified.properties import sentence, still_wrong
from verified.result import Result
from verified.stacks import DUMP, as_reader, blocked_line

HERE = Path(__file__).resolve().parent
LIMIT = 30  # seconds until a program that does not end is stopped; the solutions take about one


def exercises() -> dict[str, type]:
    """The tests that each exercise has to pass, by its name."""
    tests = vars(importlib.import_module("verified.test_exercises"))
    names = [name for name in tests if name.startswith("Test") and not name.endswith("Start")]
    return {program_named("exercises", name).stem: tests[name] for name in names}


def run(program: Path, method: str) -> Result:
    """Run a program under a start method, alone in an empty folder."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as created:
        base = Path(created).resolve()
        folder, out, err, notes = base / "work", base / "out", base / "err", base / "children.json"
        folder.mkdir()
        shutil.copy(program, folder)
        command = [sys.executable, "-X", "faulthandler", *launched([program.name], method, notes)]
        env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        with out.open("wb") as printed, err.open("wb") as errors:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=errors,
                start_new_session=True,
            )
            exit_code = None
            try:
                exit_code = process.wait(LIMIT)
            except subprocess.TimeoutExpired:
                pass  # reported below
            finally:  # also after Ctrl-C
                if exit_code is None:
                    stop(process)
        stderr, *dumps = err.read_text("utf-8", "replace").split(DUMP)
        blocked_at = blocked_line("".join(DUMP + dump for dump in dumps), folder)
        return Result(
            out=out.read_text("utf-8", "replace"),
            err=as_reader(stderr, folder),
            exit_code=exit_code,
            blocked_at=blocked_at,
            stacks=f"  {blocked_at or 'an unknown line'}",
            children=children(notes),
            seconds=LIMIT,
        )


def stop(process: subprocess.Popen[bytes]) -> None:
    """Have a program dump its stack, then kill it and its children."""
    if os.name != "posix":
        process.kill()
        return
    process.send_signal(signal.SIGABRT)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def complaints(test_class: type, result: Result) -> list[str]:
    """What is not yet true of a result, a sentence each."""
    fault = getattr(test_class, "expectation", Expectation()).fault(result).partition(". Fix: ")[0]
    wrong = [sentence(test) for test in still_wrong(test_class, result) if result.exit_code is not None]
    if fault.startswith("its children"):
        return wrong or [f"I{fault[1:]}."]
    return [f"The program {fault}", *wrong] if fault else wrong


def verdict(name: str, test_class: type) -> tuple[bool, str]:
    """Whether an exercise is solved, and what to say about it."""
    expectation = getattr(test_class, "expectation", Expectation())
    default = multiprocessing.get_start_method()
    methods = expectation.under(multiprocessing.get_all_start_methods(), default)
    for method in methods:
        result = run(HERE / f"{name}.py", method)
        if wrong := complaints(test_class, result):
            lines = [f"{name}.py is not solved yet. Under {method}, this is not true:"]
            if wrong[0].startswith("The program "):
                lines = [f"{name}.py is not solved yet. Under {method}:"]
            lines += [f"- {complaint}" for complaint in wrong]
            lines += ["", "It printed:", *[f"    {line}" for line in (result.out + result.err).splitlines()]]
            return False, "\n".join(lines)
    return True, f"{name}.py is solved: all is true under {', '.join(methods)}."


def main(chosen: list[str]) -> int:
    """Check the named exercises, or list all. Returns 0 if they are solved, 2 if there is none of a name."""
    known = exercises()
    if unknown := [name for name in chosen if name not in known]:
        print(f"There is no exercise {', '.join(unknown)}. There are: {', '.join(known)}.")
        return 2
    solved = []
    for name in chosen or known:
        good, text = verdict(name, known[name])
        solved.append(good)
        print(text if chosen else f"{name:12}{'solved' if good else 'not yet'}", flush=True)
    return 0 if all(solved) else 1


if __name__ == "__main__":
    sys.exit(main([name.removesuffix(".py") for name in sys.argv[1:]]))
