"""What the checks of pages look at, and how they fail."""

import functools
import importlib.util
from pathlib import Path

import pytest

from verified.cases import Case
from verified.expectation import Expectation
from verified.layout import ROOT, program_named, programs, supported

SNIPPETS = ROOT / "snippets"
PAGES = sorted((ROOT / "docs").rglob("*.md"))
MODULES = sorted((ROOT / "tests").glob("test_*.py"))
PROGRAMS = programs()
PYTHONS = tuple(supported())


def path(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def check(holds: object, message: str) -> None:
    if not holds:
        pytest.fail(message, pytrace=False)


@functools.cache
def cases_of(module: Path) -> list[Case]:
    """What the test classes of a module are about: one case for each way in which a program may end."""
    spec = importlib.util.spec_from_file_location(f"pages_{module.stem}", module)
    assert spec and spec.loader
    spec.loader.exec_module(loaded := importlib.util.module_from_spec(spec))
    found = []
    for outer in classes(loaded):
        program = program_named(module.stem.removeprefix("test_"), outer.__name__)
        for inner in classes(outer) or [outer]:
            expectation = getattr(inner, "expectation", Expectation())
            found.append(Case(program, outer, inner, expectation, PYTHONS))
    return found


def classes(holder: object) -> list[type]:
    return [value for name, value in vars(holder).items() if name.startswith("Test") and type(value) is type]
