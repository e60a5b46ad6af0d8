"""The wrong choices of a quiz: real outputs, of the same program run in another way.

A test class declares them, and the page asks with a fence:

    @wrong_answers("3.13 fork", "delete: queue.put(None)")     ```quiz title="queues/orders.py"
    class TestOrders:                                          Why the right one is right.

                                                               wrong1: What is wrong about the first.
                                                               wrong2: And about the second.
                                                               ```

A choice is the output under another Python and start method, or that of a mutant, by its name.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from verified.cases import Case, Source
from verified.interpreters import Interpreter
from verified.mutants import mutants
from verified.recordings import HANGS, data, digest, printed, write_data
from verified.result import Result, messages
from verified.runner import Job


def wrong_answers(*choices: str) -> Callable[[type], type]:
    """Declare the wrong choices of the quiz about a program on its test class."""

    def mark(test_class: type) -> type:
        test_class.wrong_answers = choices  # type: ignore[attr-defined]  # tests may declare some or none
        return test_class

    return mark


@dataclass(frozen=True)
class WrongAnswer:
    """One wrong choice of the quiz about a case: how it is made, and where it is recorded."""

    case: Case
    number: int
    choice: str

    @property
    def key(self) -> str:
        return (
            f"{self.case.program.page}/{self.case.program.stem}{self.case.recording.case}.wrong{self.number}"
        )

    @property
    def path(self) -> Path:
        return self.case.program.root / "snippets" / f"{self.key}.out"

    def job(self, interpreters: dict[str, Interpreter]) -> Job | None:
        """The run that gives this answer, or None where its Python is not found."""
        python, _, method = self.choice.partition(" ")
        if method and python in self.case.pythons:
            found = interpreters.get(python)
            return self.case.job(found, Source(python, method)) if found else None
        mutant = next((m for m in mutants(self.case.program.files) if m.name == self.choice), None)
        if mutant is None:
            raise ValueError(
                f"snippets/{self.case.program.name} has no mutant {self.choice!r}. "
                'Fix: @wrong_answers with the name of one, or with "3.13 fork"'
            )
        recorder = self.case.recorder(interpreters)
        return self.case.job(interpreters[recorder.python], recorder, mutant) if recorder else None

    def record(self, result: Result) -> None:
        known = data(self.case.program.root)
        entry = {"program": digest(self.case.program), "choice": self.choice, "python": result.python}
        if self.fault(result) or known.get(self.key) != entry | {"printed": printed(self.path)}:
            self.path.write_bytes(shown(result).encode())
        entry["printed"] = printed(self.path)
        write_data(known | {self.key: entry}, self.case.program.root)

    def fault(self, fresh: Result) -> str:
        """What is wrong with the recorded choice, or nothing."""
        fix = f"Fix: nox -s record -- -k {self.case.outer.__name__}"
        if not self.path.exists():
            return f"{self.path.name} is missing. {fix}"
        if data(self.case.program.root).get(self.key, {}).get("printed") != printed(self.path):
            return f"{self.path.name} is not what was recorded: some byte was edited. {fix}"
        recorded = Result(self.path.read_bytes().decode())
        if recorded.shape != replace(recorded, out=shown(fresh)).shape:
            return f"{self.path.name} is stale: {self.choice!r} prints something else now. {fix}"
        if not self.case.noticed(fresh, None):
            return f"{self.choice!r} gives a right answer: all tests hold. Fix: another in @wrong_answers"
        return ""


def shown(result: Result) -> str:
    """What a reader would see: the output, the messages of errors, and where it hangs."""
    hangs = result.exit_code is None and result.blocked_at
    return result.out + messages(result.err) + (f"{HANGS}{result.blocked_at}\n" if hangs else "")


def wrong_answers_of(case: Case) -> list[WrongAnswer]:
    choices = getattr(case.test_class, "wrong_answers", ())
    return [WrongAnswer(case, number, choice) for number, choice in enumerate(choices, 1)]
