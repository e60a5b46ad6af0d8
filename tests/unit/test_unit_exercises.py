"""The start of an exercise does not pass the tests of its solution."""

from dataclasses import replace

import pytest
from unit.fakes import GOOD, Text, case

from verified.exercises import fault, is_start, solution_of
from verified.layout import Program

START = Text("exercises", "brew_start")


class TestBrewStart:
    __test__ = False

    def test_the_tea_is_late(self, result):
        assert result.lines == ["tea is late"]


class TestBrew:
    __test__ = False

    def test_the_tea_is_ready(self, result):
        assert result.lines == ["tea is ready"]


class TestMilkStart:
    __test__ = False


def test_a_start_that_does_not_pass_the_tests_of_its_solution_is_good():
    assert fault(case(START, TestBrewStart), replace(GOOD, out="tea is late\n")) == ""


def test_a_start_that_passes_them_leaves_nothing_to_solve():
    assert fault(case(START, TestBrewStart), GOOD).startswith("the start passes every test of TestBrew, so")


def test_a_start_has_a_solution():
    says = fault(case(Text("exercises", "milk_start"), TestMilkStart), GOOD)
    assert says == "the exercise has no solution. Fix: write exercises/milk.py and class TestMilk"


@pytest.mark.parametrize(("page", "stem"), [("exercises", "brew"), ("tea", "brew_start")])
def test_no_other_program_is_a_start(page, stem):
    assert not is_start(Program(page, stem))
    assert fault(case(Text(page, stem), TestBrewStart), GOOD) == ""


def test_a_start_is_named_after_its_solution():
    assert solution_of(Program("exercises", "brew_start")) == Program("exercises", "brew")
