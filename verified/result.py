"""What a program printed and how it ended, the parts of it that tests name, and its shape."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

VOLATILE = re.compile(r"0x[0-9a-f]+|\d+")
# What Python prints around the messages of exceptions; an empty line is part of that too.
AROUND = (" ", '"""', "Traceback (", "Process ", "The above exception", "During handling")
REMOTE = re.compile(r"(?:concurrent\.futures\.process\._|multiprocessing\.pool\.)RemoteTraceback: *")


class Text:
    """Printed lines, and parts of them by the names that the program gives them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)

    def section(self, heading: str) -> "Text":
        """What is printed below the line `heading:`, up to the next heading or an empty line."""
        try:
            start = self.lines.index(f"{heading}:") + 1
        except ValueError:
            raise LookupError(f"no line reads {heading!r} and a colon") from None
        body = []
        for line in self.lines[start:]:
            if not line or (line.endswith(":") and not line.startswith(" ")):
                break
            body.append(line)
        return Text(body)

    @property
    def fields(self) -> dict[str, str]:
        """The lines that read `name: value`, by name; the last one where a name comes twice."""
        pairs = [line.strip().partition(": ") for line in self.lines]
        return {name: value.strip() for name, separator, value in pairs if separator}

    def table(self) -> list[dict[str, str]]:
        """The rows below the first line, which names the columns; two spaces or more part columns.

        A line that starts with spaces has an empty first cell.
        """
        header, *rows = [cells(line) for line in self.lines if line.strip()]
        return [dict(zip(header, row, strict=True)) for row in rows if len(row) == len(header)]

    def starting(self, start: str) -> list[str]:
        """What follows `start` in each line that begins with it."""
        return [line.removeprefix(start).strip() for line in self.lines if line.startswith(start)]

    def __repr__(self) -> str:
        return f"Text({self.lines!r})"


def messages(err: str) -> str:
    """What went wrong, each message on a line of its own: standard error without tracebacks."""
    lines = [line for line in err.splitlines() if line and not line.startswith(AROUND)]
    return "".join(f"{line}\n" for line in dict.fromkeys(lines) if not REMOTE.fullmatch(line))


def cells(line: str) -> list[str]:
    first = [""] if line.startswith("  ") else []
    return first + re.split(r" {2,}", line.strip())


@dataclass(frozen=True)
class Child:
    """How a child of the main process ended; `stopped` if its parent terminated, killed or interrupted it."""

    exit_code: int
    stopped: bool = False


@dataclass(frozen=True)
class Result:
    """What a program printed, and how it ended.

    `exit_code` is None where the program had to be stopped. `blocked_at` is the line of the program, as
    text, where the main process of a stopped one waited; empty if it waited elsewhere, or some process
    still worked. `left` names the processes and files that outlived the program. `children` are those
    that the main process started, None where nobody knows: it was killed, or not observed.
    `python` (3.15.2), `platform` (Linux), `cpus` and `made` (a date and time in UTC) are where and when.
    """

    out: str
    err: str = ""
    exit_code: int | None = None
    blocked_at: str = ""
    stacks: str = ""
    left: tuple[str, ...] = ()
    children: tuple[Child, ...] | None = None
    timed_out: bool = False
    python: str = ""
    platform: str = ""
    cpus: int = 0
    made: str = ""
    seconds: float = 0.0

    @property
    def text(self) -> Text:
        return Text(self.out.splitlines())

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def fields(self) -> dict[str, str]:
        return self.text.fields

    def section(self, heading: str) -> Text:
        return self.text.section(heading)

    def table(self) -> list[dict[str, str]]:
        return self.text.table()

    def starting(self, start: str) -> list[str]:
        return self.text.starting(start)

    @property
    def exit_codes(self) -> list[int]:
        """The exit codes of the children, sorted. An AssertionError where they are not known."""
        assert self.children is not None, "the exit codes of the children are not known"
        return sorted(child.exit_code for child in self.children)

    @property
    def last_error(self) -> str:
        """The last line on standard error."""
        return self.err.rstrip().rpartition("\n")[2]

    @property
    def shape(self) -> list[str]:
        """What two good runs have in common: their words, sorted, with numbers masked.

        Words and not lines, since lines that processes tear differ from run to run. Of standard error the
        last line counts: the rest of a traceback differs between patch releases of Python.
        """
        return sorted(VOLATILE.sub("#", f"{self.out} {self.last_error} {self.blocked_at}").split())

    @property
    def printed(self) -> str:
        """What a message shows of it."""
        parts = {"standard output": self.out, "standard error": self.err}
        return "".join(f"--- {name}\n{part.rstrip()}\n" for name, part in parts.items() if part)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Result":
        """The result that `as_json` turned into this; a ValueError if it is anything else."""
        names = {field.name for field in fields(cls)}
        if not isinstance(data, dict) or set(data) != names:
            raise ValueError("not a result")
        try:
            children = data["children"]
            known = None if children is None else tuple(Child(**child) for child in children)
            return replace(cls(**data), left=tuple(data["left"]), children=known)
        except TypeError:
            raise ValueError("not a result") from None
