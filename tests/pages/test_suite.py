"""The tests of programs hold nothing that `verified.suite` refuses: none is hidden or left out."""

from itertools import groupby

import pytest
from pages.files import MODULES, cases_of, check, path

from verified.layout import ROOT
from verified.suite import forgotten, hidden, settings, uncovered, vacuous

OTHER_SETTINGS = (
    "pytest.ini",
    ".pytest.ini",
    "pytest.toml",
    ".pytest.toml",
    "tox.ini",
    "setup.cfg",
    "conftest.py",
)


@pytest.mark.parametrize("module", [*MODULES, ROOT / "tests" / "conftest.py"], ids=path)
def test_no_test_is_forgotten_or_hidden_and_cases_cover_all(module):
    text = module.read_text("utf-8")
    wrong = [*forgotten(text), *hidden(text), *vacuous(text)]
    for outer, cases in groupby(cases_of(module) if module in MODULES else [], lambda case: case.outer):
        found = list(cases)
        wrong += uncovered(found) if found[0].test_class is not outer else []
    check(not wrong, "\n".join(f"{path(module)}: {one}" for one in wrong))


def test_no_setting_leaves_a_test_out():
    for wrong in settings((ROOT / "pyproject.toml").read_text("utf-8")):
        check(False, f"pyproject.toml: {wrong}")
    for name in OTHER_SETTINGS:
        check(
            not (ROOT / name).exists(),
            f"{name}: expected settings in pyproject.toml alone, came others. Fix: delete it",
        )
