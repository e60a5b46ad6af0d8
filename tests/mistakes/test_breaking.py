"""A statement that nothing depends on is noticed, and so is a reason that does not hold."""

import pytest
from conftest import BREW

LABEL = BREW.replace("    process.start", "    process.label = None\n    process.start")


@pytest.fixture(scope="module")
def output(shared):
    shared.program("labeled", LABEL)
    shared.program("guessed", BREW)
    shared.edit(
        "tests/test_tea.py",
        "class TestGuessed:\n",
        'class TestGuessed:\n    equivalent = {"delete: process.join()": "a guess"}\n\n',
    )
    return shared.says("mutants")


def test_a_statement_that_nothing_depends_on(output):
    assert "snippets/tea/labeled.py: 'delete: process.label = None' is noticed by no check" in output
    assert "-    process.label = None" in output


def test_a_reason_for_a_mutant_that_is_noticed(output):
    assert "tea/guessed.py: 'delete: process.join()' is noticed. Fix: drop its reason" in output


def test_every_other_mutant_is_noticed(output):
    assert "TestBrew" not in output
    assert "\n2 failed" in output


def test_a_reason_without_a_mutant(project):
    project.edit(
        "tests/test_tea.py", "class TestBrew:\n", 'class TestBrew:\n    equivalent = {"no tea": "none"}\n\n'
    )
    assert "there is no mutant 'no tea'. Fix: drop its reason" in project.says("mutants")


def test_where_git_cannot_tell_what_has_changed_that_is_said(project):
    code, said = project.run("tests", "--mutants", "changed")
    assert (code, "git cannot tell which programs have changed" in said) == (0, True)
