"""A fresh run beside the recording, and the lines of a recording that nothing holds."""

from dataclasses import replace

import pytest
from unit.fakes import GOOD, case

from verified.likeness import difference, line_mutants, unnoticed

TWO = replace(GOOD, out="PID 1\nPID 2\n")


class TestShort:
    __test__ = False

    def test_it_begins_with_a_pid(self, result):
        assert result.lines[0].startswith("PID")


@pytest.mark.parametrize("alike", [True, False])
def test_other_numbers_are_no_difference(alike):
    assert difference(TWO, replace(GOOD, out="PID 8\nPID 9\n"), alike) == ""


def test_other_words_are_one_where_both_were_made_alike():
    words = replace(GOOD, out="PID 1\nTID 2\n")
    assert difference(TWO, words, alike=True) == "the program prints something else now"
    assert difference(TWO, words, alike=False) == ""


@pytest.mark.parametrize("out", ["PID 1\n", "PID 1\nPID 2\nPID 2\n", "PID 1\n\nPID 2\n", ""])
def test_other_lines_are_one_wherever_a_run_was_made(out):
    came = len(out.splitlines())
    expected = f"expected 2 lines of standard output as recorded, came {came}"
    assert difference(TWO, replace(GOOD, out=out), alike=False) == expected


def test_on_another_system_there_may_be_other_lines():
    assert difference(TWO, replace(GOOD, out="", platform="Windows"), alike=False) == ""


def test_a_line_is_doubled_added_and_dropped():
    assert dict(line_mutants("a\nb\n")) == {
        "double line 1": "a\na\nb\n",
        "add a line before line 1": "added\na\nb\n",
        "drop line 1": "b\n",
        "double line 2": "a\nb\nb\n",
        "add a line before line 2": "a\nadded\nb\n",
        "drop line 2": "a\n",
    }


def test_a_line_that_no_property_looks_at_is_named():
    assert unnoticed(case(test_class=TestShort), replace(GOOD, out="PID 1\nmilk\n")) == ["drop line 2"]


def test_where_a_property_looks_at_each_line_none_is():
    assert unnoticed(case(), GOOD) == []
