"""Exercises: a program to start from, NAME_start, and a solution, NAME, whose tests it does not pass."""

import sys

from verified.cases import Case
from verified.layout import Program
from verified.properties import still_wrong
from verified.result import Result

PAGE = "exercises"
START = "_start"


def is_start(program: Program) -> bool:
    return program.page == PAGE and program.stem.endswith(START)


def solution_of(program: Program) -> Program:
    """The solution of the exercise that starts with a program."""
    return Program(program.page, program.stem.removesuffix(START), program.root)


def fault(case: Case, recorded: Result) -> str:
    """What is wrong with what is recorded of the start of an exercise, or nothing."""
    if not is_start(case.program):
        return ""
    module, name = sys.modules[case.outer.__module__], case.outer.__name__.removesuffix("Start")
    solution: type | None = getattr(module, name, None)
    if solution is None:
        return f"the exercise has no solution. Fix: write {solution_of(case.program).name} and class {name}"
    if not still_wrong(solution, recorded):
        return (
            f"the start passes every test of {name}, so nothing is left to solve. "
            "Fix: a test that it does not pass, or the start"
        )
    return ""
