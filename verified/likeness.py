"""A fresh run beside what the page shows: what has to be alike, and the lines that some test has to hold."""

from collections.abc import Iterator
from dataclasses import replace

from verified.cases import Case
from verified.properties import still_wrong
from verified.result import Result


def difference(recorded: Result, fresh: Result, alike: bool) -> str:
    """How a run differs from the recording, as the end of a sentence, or nothing.

    Two that are made alike, on the same Python under the same start method, have the same words. Wherever
    else a run is made, its output has as many lines: what is in them is left to the properties.
    """
    if alike and fresh.shape != recorded.shape:
        return "the program prints something else now"
    expected, came = len(recorded.lines), len(fresh.lines)
    if fresh.platform == recorded.platform and came != expected:
        return f"expected {expected} lines of standard output as recorded, came {came}"
    return ""


def fault(case: Case, recorded: Result, fresh: Result, where: str, alike: bool) -> str:
    """What is wrong with a run beside the recording, and how to fix it, or nothing; `where` it was made."""
    differs = difference(recorded, fresh, alike)
    says = f"{where}: {differs}. Fix: the program, or a class of its own for this Python or method"
    if alike:
        fix = f"nox -s record -- -k {case.outer.__name__}, or undo the edit"
        says = f"{case.recording.out.name} is stale: {differs}. Fix: {fix}"
    texts = f"\nexpected, as recorded:\n{recorded.printed}came, {where}:\n{fresh.printed}"
    return says + texts if differs else ""


def line_mutants(text: str) -> Iterator[tuple[str, str]]:
    """A text with a line doubled, added or dropped: what was done to which line, and the new text."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        before, after = lines[:number], lines[number + 1 :]
        yield f"double line {number + 1}", "".join([*before, line, line, *after])
        yield f"add a line before line {number + 1}", "".join([*before, "added\n", line, *after])
        yield f"drop line {number + 1}", "".join([*before, *after])


def unnoticed(case: Case, recorded: Result) -> list[str]:
    """The mutants of what a page shows that nothing notices, each of a line.

    That a line is gone, a property of the program has to notice: else the page shows what no test holds.
    """
    found = []
    for what, out in line_mutants(recorded.out):
        mutant = replace(recorded, out=out)
        alike = "" if what.startswith("drop") else difference(recorded, mutant, alike=False)
        if not (
            alike or case.expectation.fault(mutant) or still_wrong(case.test_class, mutant, timings=True)
        ):
            found.append(what)
    return found
