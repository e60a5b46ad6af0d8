"""What the tests saw, as one JSON file between `nox -s tests` and the site."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from verified.layout import ROOT

if TYPE_CHECKING:  # the site reads reports, and has no need to find Pythons
    from verified.interpreters import Interpreter

REPORT = ROOT / ".checked" / "report.json"


@dataclass
class Run:
    """One run of a program: on which Python (3.15.2, or 3.15.2t without the GIL), under what, when it was
    made, and whether all held.
    """

    python: str
    method: str
    made: str
    reused: bool
    passed: bool = True


@dataclass
class Checked:
    """What was checked of one program: its digest, its runs, and for each property where it was judged.

    `properties` maps the name of a test to the sources that it judged: "recorded", "3.14 spawn".
    """

    digest: str
    passed: bool = True
    runs: list[Run] = field(default_factory=list)
    properties: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Report:
    """All that one whole run of the tests saw.

    `pythons` maps 3.15 to 3.15.2, `methods` maps it to its start methods, `defaults` to the one that it
    takes unasked; `missing` are supported Pythons that were not found.
    `not_run` are programs for which no interpreter was found; their recordings were judged all the same.
    """

    platform: str = ""
    cpus: int = 0
    pythons: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    not_run: list[str] = field(default_factory=list)
    programs: dict[str, Checked] = field(default_factory=dict)
    methods: dict[str, list[str]] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)


def about(interpreters: list["Interpreter"], missing: list[str]) -> Report:
    """A report without any run yet, of these Pythons."""
    return Report(
        interpreters[0].system,
        interpreters[0].cpus,
        {python.name: release(python) for python in interpreters},
        missing,
        methods={python.name: list(python.methods) for python in interpreters},
        defaults={python.name: python.default for python in interpreters},
    )


def release(python: "Interpreter") -> str:
    """The version of a Python, such as 3.15.2; with a t at its end without the GIL, as in its name."""
    return python.version + "t" * python.name.endswith("t")


def write(report: Report, path: Path = REPORT) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(asdict(report), indent=1) + "\n", "utf-8")


def read(path: Path = REPORT) -> Report:
    """The last report, or an empty one where there is none."""
    if not path.exists():
        return Report()
    data = json.loads(path.read_text("utf-8"))
    programs = {
        name: Checked(**checked | {"runs": [Run(**run) for run in checked["runs"]]})
        for name, checked in data["programs"].items()
    }
    return Report(**data | {"programs": programs})
