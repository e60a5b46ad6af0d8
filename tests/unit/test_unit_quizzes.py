"""The wrong choices of a quiz."""

from dataclasses import replace

import pytest
from unit.fakes import BREW, GOOD, TestBrew, case, found, on_disk

from verified.quizzes import shown, wrong_answers, wrong_answers_of
from verified.recordings import data
from verified.result import Result

LATE = replace(GOOD, out="tea is late\n")


@pytest.fixture
def answers(tmp_path):
    """The wrong choices of a quiz about a program, as its tests declare them."""

    def make(*choices):
        asked = wrong_answers(*choices)(type("TestAsked", (TestBrew,), {}))
        return wrong_answers_of(case(on_disk(tmp_path), asked))

    return make


def test_a_class_may_declare_none():
    assert wrong_answers_of(case()) == []


def test_choices_are_numbered_from_one(answers):
    assert [(answer.number, answer.choice) for answer in answers("8.1 fork", "x")] == [
        (1, "8.1 fork"),
        (2, "x"),
    ]


def test_a_choice_is_recorded_beside_its_program(answers, tmp_path):
    (answer,) = answers("8.1 fork")
    assert answer.path == tmp_path / "snippets" / "tea" / "brew.wrong1.out"


def test_a_choice_is_a_run_on_another_python(answers):
    job = answers("8.1 fork")[0].job(found())
    assert (job.interpreter.name, job.method, dict(job.files)) == ("8.1", "fork", {"brew.py": BREW})


def test_a_choice_is_a_run_of_a_mutant(answers):
    job = answers('delete: print("tea is ready")')[0].job(found())
    assert (job.interpreter.name, job.method, dict(job.files)) == ("8.3", "forkserver", {"brew.py": "pass\n"})


@pytest.mark.parametrize("choice", ["8.1 fork", 'delete: print("tea is ready")'])
def test_without_its_python_there_is_no_run(answers, choice):
    assert answers(choice)[0].job({}) is None


def test_a_choice_that_nothing_gives_is_refused(answers):
    with pytest.raises(ValueError, match=r"snippets/tea/brew\.py has no mutant 'milk'\. Fix: @wrong_answers"):
        answers("milk")[0].job(found())


def test_a_choice_that_is_not_recorded_is_missing(answers):
    (answer,) = answers("8.1 fork")
    assert answer.fault(LATE) == "brew.wrong1.out is missing. Fix: nox -s record -- -k TestAsked"


def test_a_choice_that_is_recorded_is_right(answers, tmp_path):
    (answer,) = answers("8.1 fork")
    answer.record(LATE)
    assert (answer.fault(LATE), data(tmp_path)[answer.key]["choice"]) == ("", "8.1 fork")


def test_a_choice_that_prints_something_else_now_is_stale(answers):
    (answer,) = answers("8.1 fork")
    answer.record(LATE)
    assert answer.fault(replace(LATE, out="no tea\n")).startswith(
        "brew.wrong1.out is stale: '8.1 fork' prints"
    )


def test_a_choice_of_which_a_byte_was_edited_is_none_and_recorded_anew(answers):
    (answer,) = answers("8.1 fork")
    answer.record(LATE)
    answer.path.write_text("tea is late \n")
    assert answer.fault(LATE).startswith(
        "brew.wrong1.out is not what was recorded: some byte was edited. Fix"
    )
    answer.record(LATE)
    assert (answer.fault(LATE), answer.path.read_text("utf-8")) == ("", LATE.out)


def test_a_choice_that_says_the_same_is_kept(answers):
    (answer,) = answers("8.1 fork")
    for out in ("PID 1\n", "PID 2\n"):
        answer.record(replace(GOOD, out=out))
    assert answer.path.read_text("utf-8") == "PID 1\n"


def test_a_choice_that_gives_a_right_answer_is_none(answers):
    (answer,) = answers("8.1 fork")
    answer.record(GOOD)
    assert answer.fault(GOOD).startswith("'8.1 fork' gives a right answer: all tests hold")


@pytest.mark.parametrize(
    ("result_", "text"),
    [
        (Result("a\n"), "a\n"),
        (Result("a\n", "Traceback (most recent call last):\n  x\nKeyError: 1\n"), "a\nKeyError: 1\n"),
        (
            Result("", "Process Process-1:\nOSError: 1\n\nDuring handling\nKeyError\n"),
            "OSError: 1\nKeyError\n",
        ),
        (Result("a\n", blocked_at="process.join()"), "a\nhangs at: process.join()\n"),
        (Result(""), ""),
    ],
)
def test_a_reader_sees_the_output_what_went_wrong_and_where_it_hangs(result_, text):
    assert shown(result_) == text
