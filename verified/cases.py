"""From a test class to its program, the sources of its results, and the jobs that make them."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from verified.expectation import OWN, Expectation
from verified.header import requirements
from verified.interpreters import Interpreter
from verified.layout import Program
from verified.mutants import Mutant
from verified.properties import still_wrong
from verified.recordings import Recording
from verified.result import Result
from verified.runner import PLAIN, Job


@dataclass(frozen=True)
class Source:
    """Where a result came from: a run on a Python under a start method, or else the recording."""

    python: str = ""
    method: str = ""
    seed: int = 0

    def __str__(self) -> str:
        if not self.python:
            return "recorded"
        return f"{self.python} {self.method}" + (f" {self.seed}" if self.seed else "")


RECORDED = Source()
WORKERS_FORGOTTEN = ("forgotten: max_workers", "forgotten: processes")  # mutants that may only show
MANY_CPUS = 7  # where a machine has more processors than programs ask for


@dataclass(frozen=True)
class Case:
    """A test class, or one nested in that (`outer`) for one way in which the program ends."""

    program: Program
    outer: type
    test_class: type
    expectation: Expectation
    pythons: tuple[str, ...]  # the supported ones, whether found or not

    @property
    def recording(self) -> Recording:
        return Recording(self.program, self.expectation, self.pythons)

    @property
    def runs_here(self) -> bool:
        """Whether this system is one that the case is about, and can show where a program hangs."""
        here = not self.expectation.platforms or sys.platform in self.expectation.platforms
        return here and not (self.expectation.hangs_at and sys.platform == "win32")

    def covers(self, python: Interpreter) -> bool:
        return self.expectation.covers(python.name, python.version)

    def sources(self, interpreters: list[Interpreter]) -> list[Source]:
        """The runs that the case is about: under each start method, and plainly, as a reader runs it."""
        found = []
        for python in interpreters if self.runs_here else []:
            if self.covers(python):
                methods = self.expectation.under(list(python.methods), python.default)
                found += [Source(python.name, method) for method in methods]
                if launched_like_plain(python, methods):
                    found.append(Source(python.name, PLAIN))
        return found

    def recorder(self, interpreters: dict[str, Interpreter]) -> Source | None:
        """The run that is recorded, or None where its Python was not found or the case cannot run."""
        python = interpreters.get(self.recorded_with(list(interpreters)))
        if python and not self.covers(python):
            python = None  # of the wrong patch release
        methods = self.expectation.under(list(python.methods), python.default) if python else []
        if python is None or not methods or not self.runs_here:
            return None
        first = (self.expectation.methods or (python.default,))[0]
        return Source(python.name, first if first in methods else methods[0])

    def recorded_with(self, found: list[str]) -> str:
        """The Python of the recording: the newest that is covered; without the GIL, the newest found."""
        if self.expectation.free_threaded:
            return next((python for python in reversed(found) if self.expectation.covers(python)), "3.14t")
        return self.expectation.recorder(self.pythons)

    def job(self, interpreter: Interpreter, source: Source, mutant: Mutant | None = None) -> Job:
        files = self.program.files
        if mutant:
            files = files | {mutant.file: mutant.source}
        return Job(
            files=tuple(files.items()),
            command=self.program.command,
            interpreter=interpreter,
            method=source.method,
            packages=any(self.packages(name) for name in files),
            may_hang=bool(self.expectation.hangs_at or mutant),
            seed=source.seed,
            cpus=MANY_CPUS if mutant and mutant.name.startswith(WORKERS_FORGOTTEN) else 0,
        )

    def packages(self, name: str) -> list[str]:
        """The packages that a file asks for in its header. A ValueError if that is no TOML."""
        try:
            return requirements(self.program.files[name])
        except ValueError as error:
            where = f"snippets/{self.program.page}/{name}"
            raise ValueError(
                f"{where}: its header is no TOML: {error}. Fix: # dependencies = [...]"
            ) from None

    def noticed(self, result: Result, recorded: Result | None) -> bool:
        """Whether a fault or any property tells a result from a good one; or that it starts no children."""
        works = recorded is None or recorded.children is None or result.children is None
        idle = not works and bool(result.children) != bool(recorded and recorded.children)
        return bool(idle or self.expectation.fault(result) or still_wrong(self.test_class, result))


def launched_like_plain(python: Interpreter, methods: list[str]) -> str:
    """The start method under which a launched run should do what a plain one does, if it is tried."""
    return next((method for method in (OWN, python.default) if method in methods), "")


def candidates(wanted: list[str], cases: Iterable[Case]) -> list[str]:
    """The Pythons to look for: those that are wanted, and without the GIL only if some case asks for it."""
    free_threaded = [f"{python}t" for python in wanted if not python.endswith("t")]
    return wanted + (free_threaded if any(case.expectation.free_threaded for case in cases) else [])


def without_gil(cases: Iterable[Case], found: Iterable[str]) -> list[str]:
    """The test classes that no Python without the GIL was found for; their recordings are judged."""
    asking = [case for case in cases if case.expectation.free_threaded]
    found = list(found)
    return [
        case.test_class.__qualname__
        for case in asking
        if not any(case.expectation.covers(python) for python in found)
    ]
