"""After a whole run: every program has passed on every Python and under every method that it declares.

Read from the report itself, so it shows whatever a skipped test, a typo or a lost method would hide.
Run by `nox -s tests`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from verified import report
from verified.expectation import OWN, contains
from verified.layout import ROOT, Program, program_of, programs
from verified.recordings import data, digest
from verified.report import Checked, Report
from verified.runner import PLAIN

SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}  # sys.platform, and as reports name it


def gaps(seen: Report, root: Path = ROOT) -> list[str]:
    """What the report of a whole run lacks, a sentence each."""
    entries: dict[Program, list[dict[str, Any]]] = {program: [] for program in programs(root)}
    for key, entry in data(root).items():
        if "pythons" in entry:  # the wrong choices of a quiz have none
            entries.setdefault(Program(*program_of(key), root), []).append(entry)
    return [gap for program in entries for gap in gaps_of(program, entries[program], seen)]


def gaps_of(program: Program, entries: list[dict[str, Any]], seen: Report) -> Iterator[str]:
    name = f"snippets/{program.name}"
    checked = seen.programs.get(program.name)
    if not checked or not entries:
        yield f"{name} was not tested. Fix: write its test class, and nox -s record"
        return
    if checked.digest != digest(program):
        yield f"{name} was edited while the tests ran. Fix: nox -s tests"
    for entry in entries:
        if seen.platform in [SYSTEMS.get(one, one) for one in entry.get("platforms") or SYSTEMS]:
            yield from (f"{name}: {gap}. Fix: nox -s tests" for gap in missing_runs(entry, checked, seen))


def missing_runs(entry: dict[str, Any], checked: Checked, seen: Report) -> Iterator[str]:
    """The runs that a recording stands for and the report lacks, or on which a check failed."""
    passed = {(run.python, run.method) for run in checked.runs if run.passed}
    for python in set(entry["pythons"]) & set(seen.pythons):
        version, declared = seen.pythons[python], entry["methods"]
        if not contains(entry.get("releases", ""), version.removesuffix("t")):
            continue
        own = declared == [OWN]
        methods = (
            [OWN] if own else [m for m in seen.methods[python] if m in (declared or seen.methods[python])]
        )
        if own or seen.defaults[python] in methods:
            methods.append(PLAIN)
        for method in methods:
            if (version, method) not in passed:
                yield f"no run on Python {python}, {method}, passed"


def main() -> int:
    found = gaps(report.read())
    print("\n".join(found) or "Every program passed wherever it is recorded for.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
