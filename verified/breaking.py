"""Mutation testing inside pytest: a test for each mutant, which passes if some property notices it."""

from collections.abc import Iterator
from typing import Any

import pytest

from verified.cases import Case, Source
from verified.changes import changed_programs
from verified.judge import Judge
from verified.mutants import Mutant, diff, mutants
from verified.runner import Job
from verified.stash import CASE, JUDGE, REMARKS

BY_CHANCE = "by chance: "  # starts the reason of a mutant that is noticed in some runs and not in others
METHOD = "spawn"  # under fork, no dropped main guard can be noticed


class UnnoticedError(Exception):
    """No property tells a mutant from its program."""


class MutantItem(pytest.Item):
    """One mutant of a program, with all cases of its test class."""

    def __init__(self, *, mutant: Mutant, cases: list[Case], **rest: Any) -> None:
        super().__init__(**rest)
        self.mutant = mutant
        self.cases = cases

    def jobs(self, judge: Judge) -> Iterator[tuple[Case, Job]]:
        """The runs that could notice it: of each case, on the newest Python found that any is about.

        One without the GIL serves where there is no other.
        """
        cases = [case for case in self.cases if case.runs_here]
        pythons = sorted(judge.interpreters.values(), key=lambda python: not python.name.endswith("t"))
        newest = [python for python in pythons if any(case.covers(python) for case in cases)]
        for python in newest[-1:]:
            for case in cases:
                if case.covers(python):
                    methods = case.expectation.under(list(python.methods), python.default)
                    chosen = judge.methods or [METHOD]
                    for method in [m for m in methods if m in chosen] or methods[:1]:
                        yield case, case.job(python, Source(python.name, method), self.mutant)

    def runtest(self) -> None:
        judge = self.config.stash[JUDGE]
        reason = reasons(self.cases).get(self.mutant.name)
        noticed = False
        jobs = list(self.jobs(judge))
        if not jobs:
            pytest.skip("no Python was found that the program is about")
        for case, job in jobs:
            result = judge.schedule.result(job)
            judge.schedule.keep(job)
            recorded = judge.recorded(case)
            noticed = noticed or case.noticed(result, None if isinstance(recorded, str) else recorded)
        program = self.cases[0].program
        mutant = f"snippets/{program.name}: {self.mutant.name!r}"
        if noticed and reason and not reason.startswith(BY_CHANCE):
            raise UnnoticedError(f"{mutant} is noticed. Fix: drop its reason")
        if not noticed and not reason:
            changed = diff(program.files[self.mutant.file], self.mutant.source)
            where = f" in {self.mutant.file}" * program.is_folder
            raise UnnoticedError(
                f"{mutant} is noticed by no check. Fix: a check, or a simpler program, or on the test class\n"
                f'    equivalent = {{{self.mutant.name!r}: "why nobody could notice"}}{where}\n{changed}'
            )

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, UnnoticedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)


def reasons(cases: list[Case]) -> dict[str, str]:
    """Why nobody could notice some mutants: `equivalent` in the test class of the program."""
    return getattr(cases[0].outer, "equivalent", {})


def items(session: pytest.Session, tests: list[pytest.Item]) -> list[pytest.Item]:
    """A test for each mutant in place of the properties; of the changed programs, if so asked."""
    cases: dict[pytest.Class, list[Case]] = {}
    for test in tests:
        outer = next(node for node in test.listchain() if isinstance(node, pytest.Class))
        if test.stash[CASE] not in cases.setdefault(outer, []):
            cases[outer].append(test.stash[CASE])
    if session.config.option.mutants == "changed":
        changed = changed_programs(session.config.rootpath)
        if changed is None:
            session.config.stash[REMARKS].append(
                "git cannot tell which programs have changed, so none was broken: nox -s mutants breaks all"
            )
            changed = set()
        cases = {outer: found for outer, found in cases.items() if found[0].program.name in changed}
    made: list[pytest.Item] = []
    for outer, found in cases.items():
        broken = list(mutants(found[0].program.files))
        if stale := set(reasons(found)) - {mutant.name for mutant in broken}:
            raise pytest.UsageError(
                f"{outer.nodeid}: there is no mutant {min(stale)!r}. Fix: drop its reason"
            )
        for mutant in broken:
            item = MutantItem.from_parent(outer, name=mutant.name, mutant=mutant, cases=found)
            item.stash[CASE] = found[0]
            made.append(item)
    return made
