"""A lock is the closure of its group, and no more."""

import pytest

from verified.lock import pins, wrong

LOCK = """\
cup==1.0 ; sys_platform == 'win32' \\
    --hash=sha256:00 \\
    --hash=sha256:01
    # via tea-pot
milk[cold]==2.0 \\
    --hash=sha256:02
    # via cup, tea (pyproject.toml:tests)
tea_pot==3.0 \\
    --hash=sha256:03
    # via tea (pyproject.toml:tests)
"""
STRAY = "sugar==4.0 \\\n    --hash=sha256:04\n"


def test_a_lock_says_what_needs_each_package():
    assert pins(LOCK) == {"cup": ["tea-pot"], "milk": ["cup"], "tea-pot": []}


def test_a_closure_is_in_order():
    assert list(wrong(LOCK, {"Tea.Pot", "milk"})) == []


def test_a_package_that_is_not_pinned_is_named():
    [said] = wrong(LOCK, {"tea-pot", "milk", "lemon"})
    assert said == "expected a pin of lemon, which its group names, came none. Fix: nox -s lock"


@pytest.mark.parametrize("stray", [STRAY, f"{STRAY}    # via sugar\n", f"{STRAY}    # via spoon\n"])
def test_a_package_that_nothing_needs_is_named(stray):
    [said] = wrong(LOCK + stray, {"tea-pot", "milk"})
    assert said.startswith("expected packages that something needs, came sugar. Fix: nox -s lock")


def test_what_a_group_names_no_more_goes_with_all_that_it_needed():
    assert [said.split()[6] for said in wrong(LOCK, {"milk"})] == ["cup.", "tea-pot."]
