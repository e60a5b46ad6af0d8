"""What the pages show: recorded outputs beside each program, and one file with what else is known of them.

`snippets/recordings.json` has an entry for each recording, by the name of its first file without the
ending (queues/orders, ending/stopping.3.13): the exit codes of the children, where and when it was made,
of which program (a digest), what was printed (a digest of each byte: nobody types an output), and the
Pythons and start methods for which it stands (`releases`, where a patch release is the boundary).
"""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from verified.expectation import Expectation
from verified.layout import ROOT, Program
from verified.result import Child, Result

HANGS = "hangs at: "  # in a recorded error, before the line where the program had to be stopped
DATA = "recordings.json"
PATCH = re.compile(r"\d+\.\d+\.\d+")  # a release of Python, in a version specifier


@dataclass(frozen=True)
class Recording:
    """The recording of a program in one of the cases that its tests tell apart."""

    program: Program
    expectation: Expectation
    pythons: tuple[str, ...]  # the supported ones

    @property
    def case(self) -> str:
        return self.expectation.case(self.pythons)

    @property
    def out(self) -> Path:
        return self.program.recording(self.case, "out")

    @property
    def err(self) -> Path:
        return self.program.recording(self.case, "err")

    @property
    def key(self) -> str:
        return f"{self.program.page}/{self.program.stem}{self.case}"

    def missing(self) -> str:
        """Why it cannot be judged, or nothing."""
        entry = data(self.program.root).get(self.key)
        if not self.out.exists() or entry is None:
            return f"{self.out.name} is missing"
        if entry["program"] != digest(self.program):
            return f"{self.out.name} is stale: the program was edited after it was recorded"
        if entry.get("printed") != printed(self.out, self.err):
            return f"{self.out.name}, or its .err, is not what was recorded: some byte was edited"
        return ""

    def read(self) -> Result:
        """What the page shows, as a result."""
        out, shown = (path.read_bytes().decode() if path.exists() else "" for path in (self.out, self.err))
        err, hangs, blocked_at = shown.partition(HANGS)
        entry = data(self.program.root)[self.key]
        children = entry["children"]
        return Result(
            out,
            err,
            None if hangs else self.expectation.exit_code,
            blocked_at.rstrip("\n"),
            children=None if children is None else tuple(Child(*child) for child in children),
            python=entry["python"],
            platform=entry["platform"],
            cpus=entry["cpus"],
            made=entry["made"],
        )

    def write(self, result: Result) -> None:
        """Write what is new: keep the text of a recording of this very program that says the same."""
        if not self.missing() and self.read().shape == result.shape:
            self.write_entry(self.entry(replace(self.read(), children=result.children)))
            return
        self.out.write_bytes(result.out.encode())
        shown = result.err + (f"{HANGS}{result.blocked_at}\n" if result.exit_code is None else "")
        if shown:
            self.err.write_bytes(shown.encode())
        else:
            self.err.unlink(missing_ok=True)
        self.write_entry(self.entry(result))

    def entry(self, result: Result) -> dict[str, Any]:
        covered = [python for python in self.pythons if self.expectation.covers(python)]
        pythons = covered or [f"{result.python.rpartition('.')[0]}t"]  # one without the GIL
        children = result.children
        return {
            "program": digest(self.program),
            "printed": printed(self.out, self.err),
            "python": result.python,
            "platform": result.platform,
            "cpus": result.cpus,
            "made": result.made,
            "pythons": pythons,
            **({"releases": self.expectation.pythons} if PATCH.search(self.expectation.pythons) else {}),
            "methods": list(self.expectation.methods),
            "platforms": list(self.expectation.platforms),
            "children": children and [[child.exit_code, child.stopped] for child in children],
        }

    def write_entry(self, entry: dict[str, Any]) -> None:
        write_data(data(self.program.root) | {self.key: entry}, self.program.root)


def digest(program: Program) -> str:
    """A number in hexadecimal digits that changes with the program."""
    whole = hashlib.sha256()
    for name, text in program.files.items():
        whole.update(f"{name} {len(text)}\n{text}".encode())
    return whole.hexdigest()[:16]


def printed(*files: Path) -> str:
    """A number in hexadecimal digits that changes with each byte of the files, and with which there are."""
    whole = hashlib.sha256()
    for file in files:
        if file.exists():
            text = file.read_bytes()
            whole.update(f"{file.suffix} {len(text)}\n".encode() + text)
    return whole.hexdigest()[:16]


def data(root: Path = ROOT) -> dict[str, dict[str, Any]]:
    """What is known of all recordings, by key; nobody changes it in place."""
    path = root / "snippets" / DATA
    return parsed(path.read_text("utf-8")) if path.exists() else {}


@lru_cache(maxsize=8)
def parsed(text: str) -> dict[str, dict[str, Any]]:
    return json.loads(text)  # type: ignore[no-any-return]


def write_data(entries: dict[str, dict[str, Any]], root: Path = ROOT) -> None:
    """Write the entries, a line each, so that edits of two programs do not conflict."""
    lines = [f" {json.dumps(key)}: {json.dumps(entries[key])}" for key in sorted(entries)]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (root / "snippets" / DATA).write_text(text, "utf-8", newline="\n")
