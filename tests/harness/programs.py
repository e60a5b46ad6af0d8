"""From a test class to its program: TestTwoWay in tests/test_pipes.py is about pipes/two_way.py."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from harness.expectation import Expectation
from harness.runner import Result

ROOT = Path(__file__).parents[2]
HANGS = "hangs at: "  # in a recorded error, before the line where the program had to be stopped
VOLATILE = re.compile(r"0x[0-9a-f]+|\d+")


@dataclass(frozen=True)
class Program:
    """A program of the tutorial, with how it is expected to end."""

    path: Path
    expectation: Expectation

    @classmethod
    def of(cls, chapter: str, outer: type, inner: type) -> "Program":
        """The program of a test class, which may be nested to tell apart how the program ends."""
        name = re.sub(r"(?<=[a-z\d])(?=[A-Z])", "_", outer.__name__.removeprefix("Test")).lower()
        path = ROOT / "snippets" / chapter / f"{name}.py"
        return cls(path, getattr(inner, "expectation", Expectation()))

    @property
    def name(self) -> str:
        """As its page calls it: queues/orders.py."""
        return self.path.relative_to(self.path.parents[1]).as_posix()

    @property
    def recordings(self) -> tuple[Path, Path]:
        """The recorded standard output and, where there is an error to show, standard error."""
        stem = self.path.stem + self.expectation.recording(supported())
        return self.path.with_name(f"{stem}.out"), self.path.with_name(f"{stem}.err")

    def recorded(self) -> Result:
        """What the page shows, as a result."""
        out, shown = (path.read_text("utf-8") if path.exists() else "" for path in self.recordings)
        err, hangs, stood_at = shown.partition(HANGS)
        exit_code = None if hangs else self.expectation.exit_code
        return Result(out, err, exit_code, stood_at.rstrip("\n"))

    def record(self, result: Result) -> None:
        """Rewrite the recording if more than its numbers and its order has changed."""
        if self.recordings[0].exists() and shape(self.recorded()) == shape(result):
            return
        out, err = self.recordings
        out.write_text(result.out, "utf-8", newline="\n")
        shown = result.err + (f"{HANGS}{result.stood_at}\n" if result.exit_code is None else "")
        if shown:
            err.write_text(shown, "utf-8", newline="\n")
        else:
            err.unlink(missing_ok=True)


@cache
def supported() -> list[str]:
    """The Pythons that this tutorial is about, oldest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return re.findall(r":: (\d+\.\d+)$", "\n".join(project["classifiers"]), re.MULTILINE)


def shape(result: Result) -> list[str]:
    """What two good runs have in common: their words, sorted, with numbers masked.

    Words and not lines, since lines that processes tear differ from run to run. Of standard error
    the last line counts: the rest of a traceback differs between patch releases of Python.
    """
    last_error = result.err.rstrip().rpartition("\n")[2]
    return sorted(VOLATILE.sub("#", f"{result.out} {last_error} {result.stood_at}").split())
