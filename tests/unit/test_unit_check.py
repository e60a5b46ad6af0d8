"""What a reader is told about an exercise, without a run."""

from dataclasses import replace

import pytest
from unit.fakes import GOOD, TestBrew, ended

from verified import check
from verified.check import complaints, verdict
from verified.expectation import Expectation

LATE = replace(GOOD, out="tea is late\n")
HUNG = replace(GOOD, exit_code=None, out="", seconds=30, stacks="  cup.get()")


def expecting(**how):
    """Tests that expect a certain outcome."""
    return type("TestHere", (TestBrew,), {"expectation": Expectation(**how)})


@pytest.mark.parametrize(
    ("result", "sentences"),
    [
        (GOOD, []),
        (LATE, ["The tea is ready."]),
        (
            replace(LATE, exit_code=1),
            ["The program should end with exit code 0, but ended with 1", "The tea is ready."],
        ),
        (HUNG, ["The program still ran after 30 s and was stopped, blocked at:\n  cup.get()"]),
        (
            replace(GOOD, children=ended(0, 3).children),
            ["Its children should end with exit codes [0], but ended with [3]."],
        ),
        (replace(LATE, children=ended(0, 3).children), ["The tea is ready."]),
    ],
)
def test_what_is_not_yet_true_is_said_in_sentences(result, sentences):
    assert complaints(expecting(), result) == sentences


@pytest.fixture
def judged(monkeypatch):
    """Judges an exercise on these results, one for each method; also returns the methods that were tried."""

    def judge(*results, **how):
        left, tried = list(results), []
        monkeypatch.setattr(check, "run", lambda program, method: tried.append(method) or left.pop(0))
        methods = ["fork", "forkserver", "spawn"]
        monkeypatch.setattr(check.multiprocessing, "get_all_start_methods", lambda: methods)
        return (*verdict("brew", expecting(**how)), tried)

    return judge


def test_an_exercise_is_solved_if_all_is_true_under_every_method(judged):
    assert judged(GOOD, GOOD, GOOD) == (
        True,
        "brew.py is solved: all is true under fork, forkserver, spawn.",
        ["fork", "forkserver", "spawn"],
    )


def test_an_exercise_is_run_where_the_solution_holds(judged):
    assert judged(GOOD, methods=("spawn",))[2] == ["spawn"]


def test_a_reader_sees_what_is_not_true_where_and_what_was_printed(judged):
    solved, text, _ = judged(GOOD, replace(LATE, err="late\n"))
    assert not solved
    assert text.splitlines() == [
        "brew.py is not solved yet. Under forkserver:",
        "- The program should print nothing on standard error, but printed what is shown below",
        "- The tea is ready.",
        "",
        "It printed:",
        "    tea is late",
        "    late",
    ]


@pytest.fixture
def only_brew(monkeypatch):
    """Stands in for the exercises that there are."""
    monkeypatch.setattr(check, "exercises", lambda: {"brew": TestBrew})


def test_an_exercise_that_does_not_exist_is_named(only_brew, capsys):
    assert check.main(["milk"]) == 2
    assert capsys.readouterr().out == "There is no exercise milk. There are: brew.\n"


@pytest.mark.parametrize(
    ("chosen", "solved", "printed", "code"),
    [
        ([], True, "brew        solved\n", 0),
        ([], False, "brew        not yet\n", 1),
        (["brew"], True, "text\n", 0),
        (["brew"], False, "text\n", 1),
    ],
)
def test_the_exit_code_says_whether_all_is_solved(
    only_brew, monkeypatch, capsys, chosen, solved, printed, code
):
    monkeypatch.setattr(check, "verdict", lambda name, test_class: (solved, "text"))
    assert check.main(chosen) == code
    assert capsys.readouterr().out == printed
