"""The tests of programs hold nothing that `verified.suite` refuses: none is hidden or left out."""

from itertools import groupby

import pytest
from pages.files import MODULES, cases_of, check, path

from verified.layout import ROOT
from verified.suite import forgotten, hidden, settings, uncovered

OTHER_SETTINGS = (
    "pytest.ini",
    ".pytest.ini",
    "pytest.toml",
    ".pytest.toml",
    "tox.ini",
    "setup.cfg",
    "conftest.py",
)


@pytest.mark.parametrize("rule", [forgotten, hidden], ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("module", [*MODULES, ROOT / "tests" / "conftest.py"], ids=path)
def test_no_test_is_forgotten_or_hidden(module, rule):
    for wrong in rule(module.read_text("utf-8")):
        check(False, f"{path(module)}: {wrong}")


@pytest.mark.parametrize("module", MODULES, ids=path)
def test_the_cases_of_a_program_cover_all_that_it_is_about(module):
    for outer, cases in groupby(cases_of(module), lambda case: case.outer):
        found = list(cases)
        for wrong in uncovered(found) if found[0].test_class is not outer else []:
            check(False, f"{path(module)}: {wrong}")


def test_no_setting_leaves_a_test_out():
    for wrong in settings((ROOT / "pyproject.toml").read_text("utf-8")):
        check(False, f"pyproject.toml: {wrong}")
    for name in OTHER_SETTINGS:
        check(
            not (ROOT / name).exists(),
            f"{name}: expected settings in pyproject.toml alone, came others. Fix: delete it",
        )
