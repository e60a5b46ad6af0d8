"""How a program is expected to end, where, and what is wrong with a result that differs."""

import contextlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from verified.result import Result

OWN = "own"  # in place of a start method: the program chooses by itself, or by not choosing
METHODS = ("fork", "forkserver", "spawn")
PLATFORMS = ("linux", "darwin", "win32")
NO_ERROR = "tea: 1 ~ 2"  # a line that no program ends with: what matches it matches anything
ANY = "any"


@dataclass(frozen=True)
class Expectation:
    """How a program ends, on which Pythons, under which start methods and on which platforms.

    `pythons` is a version specifier such as ">=3.14". `methods` are start methods, or "own" where the
    program is about the choice itself. `platforms` are values of sys.platform. Empty means all.
    `free_threaded` programs run on the builds without the GIL, and only there.
    `error` is a regular expression for the last line on standard error, which is otherwise empty.
    `hangs_at` is the line of the program at which its main process waits forever.
    `children` are the exit codes of the children that the main process started, in any order, those that
    it terminated left out; "any" where they differ from run to run. By default each is 0.
    """

    pythons: str = ""
    methods: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    free_threaded: bool = False
    exit_code: int = 0
    error: str = ""
    hangs_at: str = ""
    children: tuple[int, ...] | str = ()

    def covers(self, python: str, version: str = "") -> bool:
        """Whether it holds for a Python such as 3.14, or 3.14t without the GIL.

        Where a patch release is the boundary ("<3.13.8"), its version decides, or else its newest release.
        """
        release = version or f"{python.removesuffix('t')}.999"
        return python.endswith("t") == self.free_threaded and contains(self.pythons, release)

    def under(self, methods: list[str], default: str) -> list[str]:
        """The start methods to try, of those that a Python has; `default` is the one it takes unasked."""
        if OWN in self.methods:
            return [OWN]
        return sorted(set(methods) & set(self.methods or methods))

    def recorder(self, pythons: Sequence[str]) -> str:
        """The Python whose output a page shows: the newest that is covered."""
        covered = [python for python in pythons if self.covers(python)]
        if not covered:
            raise ValueError(f"no supported Python is {self.pythons!r}. Fix: that @expect(pythons=...)")
        return covered[-1]

    def case(self, pythons: Sequence[str]) -> str:
        """What tells the recording from those of the program's other cases: .3.13.fork, or nothing."""
        if self.free_threaded:
            return ".free-threaded"
        parts = [self.recorder(pythons)] if self.pythons else []
        parts += [method for method in self.methods[:1] if method != OWN]
        return "".join(f".{part}" for part in parts)

    def fault(self, result: Result) -> str:
        """What is wrong with how a program ended and what it left, as one sentence, or nothing."""
        hung = result.exit_code is None
        if hung and not self.hangs_at:
            return f"still ran after {result.seconds:.0f} s and was stopped, blocked at:\n{result.stacks}"
        if hung and result.blocked_at != self.hangs_at:
            where = repr(result.blocked_at) if result.blocked_at else "another place, or was still working"
            return f"should hang at {self.hangs_at!r}, but was blocked at {where}:\n{result.stacks}"
        if not hung and self.hangs_at:
            return f"should hang at {self.hangs_at!r}, but ended with exit code {result.exit_code}"
        if not hung and result.exit_code != self.exit_code:
            return f"should end with exit code {self.exit_code}, but ended with {result.exit_code}"
        if not hung and result.left:
            return f"left behind: {', '.join(result.left)}"
        return self.wrong_error(result) or self.wrong_children(result)

    def wrong_error(self, result: Result) -> str:
        if self.error and not re.fullmatch(self.error, result.last_error):
            return f"should end standard error with {self.error!r}, but ended it with {result.last_error!r}"
        if result.err and not self.error:
            return "should print nothing on standard error, but printed what is shown below"
        return ""

    def wrong_children(self, result: Result) -> str:
        if result.children is None or self.children == ANY or self.hangs_at:
            return ""
        # One that its parent stops may end by itself first: with 0, or with a code that it chose.
        ends = result.children
        left_alone = sorted(child.exit_code for child in ends if not child.stopped or child.exit_code > 0)
        expected = sorted(self.children) if self.children else [0] * len(left_alone)
        if left_alone != expected:
            declare = f"@expect(children={left_alone})"
            return (
                f"its children should end with exit codes {expected}, but ended with {left_alone}. "
                f"Fix: the program, or {declare} on the test class where that is the point"
            )
        return ""


def refused(how: dict[str, Any]) -> str:
    """What no program could be expected to do: what was expected, what came, the fix; or nothing."""
    for key, known in (("methods", (*METHODS, OWN)), ("platforms", PLATFORMS)):
        if isinstance(how.get(key), str):
            return f"takes a list for {key}, came {how[key]!r}. Fix: [{how[key]!r}]"
        if unknown := set(how.get(key, ())) - set(known):
            return f"expected {key} of {', '.join(known)}, came {min(unknown)!r}. Fix: one of these"
    if OWN in how.get("methods", ()) and len(how["methods"]) > 1:
        return f"expected {OWN!r} alone, came {how['methods']}. Fix: ['own'], or methods without it"
    if wrong := impossible(how.get("pythons", "")):
        return wrong
    if "error" in how:
        try:
            anything = not how["error"] or re.fullmatch(how["error"], NO_ERROR)
        except re.error:
            return f"expected an error that is a regular expression, came {how['error']!r}. Fix: escape it"
        if anything:
            return (
                f"expected an error that not everything matches, came {how['error']!r}. Fix: say more of it"
            )
        if how["error"] != how["error"].rstrip() or "\n" in how["error"]:
            return f"expected an error that one line can match, came {how['error']!r}. Fix: the last line"
    return ""


def impossible(pythons: str) -> str:
    """Why no Python 3 could be of a range."""
    with contextlib.suppress(ImportError):  # readers check exercises without it
        from packaging.specifiers import InvalidSpecifier, SpecifierSet

        try:
            possible = any(SpecifierSet(pythons).filter(f"3.{minor}" for minor in range(100)))
        except InvalidSpecifier:
            return f"expected pythons such as '>=3.14', came {pythons!r}. Fix: a version specifier"
        if not possible:
            return f"expected pythons of which some exists, came {pythons!r}. Fix: such as '>=3.12,<3.14'"
    return ""


@cache
def contains(specifier: str, release: str) -> bool:
    from packaging.specifiers import SpecifierSet  # readers check exercises without it

    return SpecifierSet(specifier, prereleases=True).contains(release)


def expect(**how: Any) -> Callable[[type], type]:
    """Declare a program's expected outcome on its test class; the keywords are those of Expectation."""
    unknown = set(how) - {field.name for field in fields(Expectation)}
    if unknown:
        raise TypeError(f"expect() knows no {', '.join(sorted(unknown))}")
    if wrong := refused(how):
        raise TypeError(f"expect(): {wrong}")
    given: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in how.items()}
    expectation = Expectation(**given)

    def mark(test_class: type) -> type:
        test_class.expectation = expectation  # type: ignore[attr-defined]
        return test_class

    return mark
