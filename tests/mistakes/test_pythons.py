"""What differs between Pythons and start methods is judged on each, and a missing Python is named."""

import pytest
from conftest import BREW, THIS, about

from verified.expectation import METHODS
from verified.interpreters import find
from verified.layout import supported

MISSING = "9.9"
WHICH = """\
import sys

print("brewed with", "{}.{}".format(*sys.version_info))
"""
TEST = f"""\
class TestBrew:
    def test_the_tea_is_brewed_with_one_python(self, result):
        assert result.lines == ["brewed with {THIS}"]
"""


@pytest.fixture(scope="module")
def another():
    """A supported Python other than this one."""
    others = list(find([python for python in supported() if python != THIS]))
    if not others:
        pytest.skip("only one supported Python was found")
    return others[0]


@pytest.fixture
def two(shared, another):
    """A project that supports two Pythons, on one of which a property does not hold."""
    shared.support([another, THIS])
    if not (shared.root / "snippets/tea/which.py").exists():
        shared.program("which", WHICH, test=TEST, out=f"brewed with {THIS}\n")
    return shared


@pytest.fixture(scope="module")
def under_each(shared):
    """What is said of programs of which each fails under one start method alone."""
    for method in METHODS:
        fails = f"    import multiprocessing\n\n    if multiprocessing.get_start_method() == {method!r}:\n"
        shared.program(f"fails_under_{method}", f"{BREW}{fails}        raise SystemExit(3)\n")
    return shared.says("tests", "--python", THIS, "-k", "TestFailsUnder")


@pytest.mark.parametrize("method", METHODS)
def test_a_program_that_fails_under_one_start_method_alone(under_each, method):
    said = about(f"fails_under_{method}", under_each)
    assert f"Python {THIS}, {method}: should end with exit code 0, but ended with 3" in said
    others = [other for other in METHODS if other != method]
    assert not [other for other in others if f"{THIS}, {other}:" in said]


def test_a_property_that_fails_for_some_pythons_names_them(two, another):
    said = two.says("tests", "--method", "spawn", "--method", "plain", "-k", "TestWhich")
    assert f"under Python {another}, spawn the program breaks the test" in said
    assert f"It also fails for: {another} plain" in said
    assert f"{THIS} " not in said.partition("It also fails")[2].partition("\n")[0]


def test_a_session_can_be_narrowed_to_a_python_and_a_method(two):
    code, said = two.run("tests", "--python", THIS, "--method", "spawn", "-k", "TestWhich", "--fresh")
    assert (code, f"1 runs made, 0 reused, on Python {THIS}\n" in said) == (0, True)


def test_a_python_that_is_missing_is_named_and_records_nothing(project):
    project.support([THIS, MISSING])
    assert f"not found, so nothing was run on it: Python {MISSING}" in project.run("tests")[1]
    said = project.says("tests", "--record")
    assert f"snippets/tea/brew.py: brew.out is recorded with Python {MISSING}. Fix: install it" in said


def test_no_python_at_all_is_a_failure(project):
    project.support([MISSING])
    assert f"no supported Python was found. Fix: install one of {MISSING}" in project.says("tests")


def test_a_recording_is_rewritten_by_record(project):
    project.edit("snippets/tea/brew.py", "is ready", "is still ready")
    project.edit("tests/test_tea.py", "is ready", "is still ready")
    assert project.run("tests", "--record")[0] == 0
    assert (project.root / "snippets/tea/brew.out").read_text("utf-8").startswith("tea is still ready\n")
