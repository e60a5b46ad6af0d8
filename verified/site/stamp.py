"""What the tests saw of a program: the stamp on its card, and how much was run of all programs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from verified.report import Checked, Report, Run
from verified.site.labels import METHODS, called, listed, minor, number, place, span

MATRIX = "<!-- the matrix of programs, Pythons and start methods -->"
OWN = "the method it chooses, or the default"
RECORDED = "recorded"


@dataclass(frozen=True)
class Stamp:
    """That a program was checked: in short, what was checked as sentences, and where and when it was run."""

    title: str
    sentences: tuple[str, ...]
    runs: tuple[str, ...]


def stamp(report: Report, name: str, digest: str, pythons: list[str]) -> Stamp | None:
    """The stamp of a program, or nothing if it changed since the tests or did not pass them.

    `pythons` are those on which it should run.
    """
    checked = valid(report, name, digest)
    if not checked:
        return None
    seen, methods = pythons_of(checked.runs), methods_of(checked.runs)
    title = f"Checked on Python {span(seen)}" if seen else "Checked as recorded, and not run"
    if methods:
        title += " under every start method" if methods == [*METHODS] else f" under {listed(methods)}"
    sentences = [
        f"{sentence(test)}{limits(sources, seen, methods)}." for test, sources in checked.properties.items()
    ]
    where = place(report.platform, report.cpus)
    runs = [f"Run on {where}: {day}." for day in days(checked.runs)]
    if missing := [python for python in pythons if not_found(python, report)]:
        runs.append(f"Not run on Python {span(missing)}, which was not found.")
    elif name in report.not_run and not checked.runs:
        runs.append("Not run: no interpreter has the packages that it needs.")
    return Stamp(title, tuple(sentences), tuple(runs))


def not_found(python: str, report: Report) -> bool:
    """Whether a Python is missing; one without the GIL need not be there, so no report lists it as such."""
    return python in report.missing or (python.endswith("t") and python not in report.pythons)


def valid(report: Report, name: str, digest: str) -> Checked | None:
    """What is known of a program, if it is this very program and passed."""
    checked = report.programs.get(name)
    return checked if checked and checked.passed and checked.digest == digest else None


def pythons_of(runs: list[Run]) -> list[str]:
    return sorted({minor(run.python) for run in runs}, key=number)


def methods_of(runs: list[Run]) -> list[str]:
    return [method for method in METHODS if method in {run.method for run in runs}]


def sentence(test: str) -> str:
    """What a test is named for: "The tea is ready" for test_the_tea_is_ready."""
    words = test.rpartition(":")[2].rpartition(".")[2].removeprefix("test_").replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}"


def limits(sources: list[str], pythons: list[str], methods: list[str]) -> str:
    """Where a sentence was judged, in parentheses, if not wherever the program was run."""
    runs = [source.split() for source in sources if source != RECORDED]
    held = sorted({run[0] for run in runs}, key=number)
    under = [method for method in METHODS if method in {run[1] for run in runs}]
    parts = [f"Python {span(held)}"] if held and held != pythons else []
    parts += [listed(under)] if under and under != methods else []
    return f" ({'; '.join(parts)})" if parts else ""


def days(runs: list[Run]) -> list[str]:
    """On which Pythons the runs of each day were made, and from when to when."""
    by_day: dict[str, list[Run]] = {}
    for run in runs:
        by_day.setdefault(f"{datetime.fromisoformat(run.made):%Y-%m-%d}", []).append(run)
    lines = []
    for day, made in sorted(by_day.items()):
        pythons = sorted({run.python for run in made}, key=number)
        clock = sorted({f"{datetime.fromisoformat(run.made):%H:%M}" for run in made})
        times = " to ".join(dict.fromkeys([clock[0], clock[-1]]))
        lines.append(f"Python {listed([called(python) for python in pythons])}, {day}, {times} UTC")
    return lines


def matrix(report: Report, digest_of: Callable[[str], str]) -> str:
    """How much was run, and a table of the programs that did not run everywhere, as Markdown."""
    if not report.programs:
        return "This copy of the site was built without a run of the tests, so there is nothing to show."
    pythons = sorted(report.pythons, key=number)
    judged = sum(
        len(sources) for checked in report.programs.values() for sources in checked.properties.values()
    )
    runs = sum(len(checked.runs) for checked in report.programs.values())
    full = [called(report.pythons[python]) for python in pythons]
    regular = [python for python in pythons if not python.endswith("t")]
    aside = ", free-threaded builds aside," if regular != pythons else ""
    missing = f" Python {span(report.missing)} was not found, so nothing ran on it." if report.missing else ""
    everywhere, rows = 0, []
    for name in sorted(report.programs):
        checked = valid(report, name, digest_of(name))
        if checked and ran_on(checked, regular) == {listed([*METHODS]): regular}:
            everywhere += 1
        else:
            ran = ran_on(checked, pythons) if checked else {"changed since, or failed": []}
            link = f"[{name}]({name.partition('/')[0]}.md)"
            rows += [f"| {link} | {span(held)} | {methods} |" for methods, held in ran.items()]
    lines = [
        f"In the run that this site was built from, {judged:,} checks looked at {runs:,} runs of "
        f"{len(report.programs):,} programs: on {place(report.platform, report.cpus)}, "
        f"under Python {listed(full)}.{missing}",
        "",
        f"Of these programs, {everywhere:,} ran on all of these Pythons{aside} under every start method.",
    ]
    if rows:
        lines += [
            "These are the others:",
            "",
            "| program | on Python | start method |",
            "| --- | --- | --- |",
        ]
    return "\n".join(lines + rows)


def ran_on(checked: Checked, pythons: list[str]) -> dict[str, list[str]]:
    """On which Pythons a program was run, by the start methods in words."""
    found: dict[str, list[str]] = {}
    for python in pythons:
        runs = [run for run in checked.runs if minor(run.python) == python]
        if runs:
            found.setdefault(listed(methods_of(runs)) or OWN, []).append(python)
    return found
