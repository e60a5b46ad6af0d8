"""Say how a program ends, where it does not end well everywhere, and compare."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from packaging.specifiers import SpecifierSet

from harness.runner import LIMIT, PLAIN, Result


@dataclass(frozen=True)
class Expectation:
    """How a program ends, on which Pythons, under which start methods and on which platforms.

    `pythons` is a version specifier such as ">=3.14"; `methods` are start methods, or PLAIN;
    `platforms` are values of sys.platform. Empty means all.
    `error` is a regular expression for the last line on standard error, which is else empty.
    `hangs_at` is the line of the program at which its main process waits for ever.
    """

    pythons: str = ""
    methods: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    exit_code: int = 0
    error: str = ""
    hangs_at: str = ""

    def covers(self, python: str) -> bool:
        return python in SpecifierSet(self.pythons)

    def recorder(self, supported: list[str]) -> str:
        """The Python whose output a page shows: the newest that is covered."""
        return [python for python in supported if self.covers(python)][-1]

    def recording(self, supported: list[str]) -> str:
        """What the names of the recorded files end in: .out, or .3.13.out where Pythons differ."""
        parts = [self.recorder(supported)] if self.pythons else []
        parts += [method for method in self.methods[:1] if method != PLAIN]
        return "".join(f".{part}" for part in parts)

    def fault(self, result: Result) -> str:
        """What is wrong with how a program ended and what it left, as one sentence, or nothing."""
        hung = result.exit_code is None
        if hung and not self.hangs_at:
            return f"still ran after {LIMIT} s and was stopped. Its processes stood at:\n{result.stacks}"
        if hung and result.stood_at != self.hangs_at:
            stood = f"stood at {result.stood_at!r}" if result.stood_at else "stood elsewhere, or still worked"
            return f"should hang at {self.hangs_at!r}, but its main process {stood}:\n{result.stacks}"
        if not hung and self.hangs_at:
            return f"should hang at {self.hangs_at!r}, but ended with exit code {result.exit_code}"
        if not hung and result.exit_code != self.exit_code:
            return f"should end with exit code {self.exit_code}, but ended with {result.exit_code}"
        if not hung and result.left:
            return f"left behind: {', '.join(result.left)}"
        return self.wrong_error(result)

    def wrong_error(self, result: Result) -> str:
        last = result.err.rstrip().rpartition("\n")[2]
        if self.error and not re.fullmatch(self.error, last):
            return f"should end standard error with {self.error!r}, but ended it with {last!r}"
        if result.err and not self.error:
            return "should print nothing on standard error, but printed what is shown below"
        return ""


def expect(**how: object) -> Callable[[type], type]:
    """Mark a test class with the Expectation that these keywords make."""
    expectation = Expectation(**{key: tuple(v) if isinstance(v, list) else v for key, v in how.items()})

    def mark(test_class: type) -> type:
        test_class.expectation = expectation
        return test_class

    return mark
