"""What the tests saw, read from the reports that `nox` leaves: the stamp of a program, and the matrix."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))
from harness.digest import digest

MATRIX = "<!-- the matrix of programs, Pythons and start methods -->"
LETTERS = {"fork": "F", "forkserver": "S", "spawn": "P", "plain": "as it is"}


@dataclass
class Checked:
    """What the reports tell of one program."""

    digest: str
    failed: bool = False
    # sentence -> Python -> witnesses, in the order of the tests
    sentences: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def methods(self, python: str) -> list[str]:
        """The start methods under which it was run on a Python."""
        seen = {w for where in self.sentences.values() for w in where.get(python, [])}
        return sorted(seen - {"recorded"})

    @property
    def pythons(self) -> list[str]:
        return sorted({p for where in self.sentences.values() for p in where}, key=number)


@dataclass
class Reports:
    """All reports of a run: each program's checks, and each Python's full version and platform."""

    programs: dict[str, Checked] = field(default_factory=dict)
    pythons: dict[str, str] = field(default_factory=dict)
    tests: int = 0

    def stamp(self, name: str) -> Checked | None:
        """What is known of a program as it is now, if all its tests passed."""
        checked = self.programs.get(name)
        current = checked and checked.digest == digest(ROOT / "snippets" / name)
        return checked if current and not checked.failed else None


reports = Reports()


def read_reports() -> None:
    """Forget what was known, and read the reports that there are now."""
    vars(reports).update(vars(Reports()))
    for path in sorted((ROOT / ".checked").glob("*.xml"), key=lambda path: number(path.stem)):
        read(path, reports)


def read(path: Path, into: Reports) -> None:
    """Add the report of one Python."""
    report = ElementTree.parse(path)
    said = report.find(".//testsuite/properties/property[@name='python']")
    into.pythons[path.stem] = said.get("value") if said is not None else path.stem
    for case in report.iter("testcase"):
        stamp = case.find("properties/property[@name='program']")
        if stamp is None:
            continue
        into.tests += 1
        name, content = stamp.get("value").split()
        checked = into.programs.setdefault(name, Checked(content))
        checked.failed |= checked.digest != content
        checked.failed |= any(case.find(kind) is not None for kind in ("failure", "error", "skipped"))
        test, _, witness = case.get("name").rstrip("]").partition("[")
        sentence = test.removeprefix("test_").replace("_", " ")
        where = checked.sentences.setdefault(f"{sentence[0].upper()}{sentence[1:]}", {})
        where.setdefault(path.stem, []).append(witness)


def fold(name: str, indent: str) -> str:
    """The folded note of what is checked for a program, or nothing if there is no run to tell of."""
    if not (checked := reports.stamp(name)):
        return ""
    everywhere = checked.pythons
    methods = sorted({method for python in everywhere for method in checked.methods(python)})
    title = f"Checked on Python {span(everywhere)}" + (
        "" if methods == ["plain"] else f" under {', '.join(methods)}"
    )
    lines = [f'??? success "{title}"', ""]
    for sentence, where in checked.sentences.items():
        limits = [] if list(where) == everywhere else [f"Python {span(list(where))}"]
        seen = sorted({witness for witnesses in where.values() for witness in witnesses} - {"recorded"})
        limits += [] if seen == methods else [", ".join(seen)]
        lines.append(f"    - {sentence}" + (f" ({'; '.join(limits)})" if limits else "") + ".")
    return "\n" + "".join(f"{indent}{line}\n" for line in lines)


def matrix() -> str:
    """The table of all programs, Pythons and start methods, and what was run on what."""
    if not reports.pythons:
        return "This copy of the site was built without a run of the tests, so there is nothing to show."
    runs = sum(len(c.methods(p)) for c in reports.programs.values() for p in c.pythons)
    rows = [
        f"In the run that this site was built from, {reports.tests} tests looked at {runs} runs of "
        f"{len(reports.programs)} programs: on {', '.join(reports.pythons.values())}.",
        "",
        f"| program | {' | '.join(reports.pythons)} |",
        f"| --- |{' :-: |' * len(reports.pythons)}",
    ]
    for name in sorted(reports.programs):
        checked = reports.stamp(name)
        cells = [cell(checked, python) for python in reports.pythons]
        page = name.partition("/")[0]
        rows.append(f"| [{name}]({page}.md) | {' | '.join(cells)} |")
    return "\n".join(rows)


def cell(checked: Checked | None, python: str) -> str:
    if checked is None:
        return "changed or failed"
    return " ".join(LETTERS[method] for method in checked.methods(python))


def number(python: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", python)]


def span(pythons: list[str]) -> str:
    """3.11 to 3.15, or 3.14, or 3.11, 3.15 where one between them is missing."""
    minors = [number(python)[1] for python in pythons]
    if len(minors) > 2 and minors == list(range(minors[0], minors[-1] + 1)):
        return f"{pythons[0]} to {pythons[-1]}"
    return ", ".join(pythons)
