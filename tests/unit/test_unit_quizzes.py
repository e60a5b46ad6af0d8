"""The wrong choices of a quiz, and what an exercise says to a reader."""

from dataclasses import replace

import pytest
from unit.fakes import BREW, GOOD, TestBrew, case, found, on_disk, python

from verified import exercises
from verified.exercises import sentence, verdict
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
        (Result("a\n", "Traceback:\n  x\nKeyError\n"), "a\nKeyError\n"),
        (Result(""), ""),
    ],
)
def test_a_reader_sees_the_output_and_the_last_line_of_an_error(result_, text):
    assert shown(result_) == text


def test_a_test_is_read_as_a_sentence():
    assert sentence("test_the_tea_is_ready") == "the tea is ready"


@pytest.fixture
def says(monkeypatch, tmp_path):
    """What is said of a reader's edit that gives these results, one under each method."""
    monkeypatch.setattr(exercises, "EDITS", tmp_path / "exercises")
    monkeypatch.setattr(exercises, "SNIPPETS", tmp_path)
    (tmp_path / "brew_start.py").write_text("start\n")

    def say(*results, **how):
        left, jobs = list(results), []
        monkeypatch.setattr(exercises, "run", lambda job: jobs.append(job) or left.pop(0))
        lines = verdict("brew", case(**how), python())
        return lines, jobs

    return say


@pytest.fixture
def edited(says, tmp_path):
    """The same, of an edit that is there."""
    says()
    (tmp_path / "exercises" / "brew.py").write_text("edited\n")
    return says


def test_an_exercise_begins_with_its_start(says, tmp_path):
    lines, _ = says()
    assert lines == ["exercises/brew.py is new: it is the starting program. Edit it, then check it again."]
    assert (tmp_path / "exercises" / "brew.py").read_text() == "start\n"


def test_an_edit_is_run_under_each_method(edited):
    lines, jobs = edited(GOOD, GOOD, GOOD)
    assert (lines, [job.method for job in jobs]) == ([], ["fork", "forkserver", "spawn"])
    assert {job.files for job in jobs} == {(("brew.py", "edited\n"),)}


def test_an_edit_is_run_where_the_solution_holds(edited):
    assert len(edited(GOOD, methods=("spawn",))[1]) == 1


def test_what_is_not_yet_true_is_said_in_sentences(edited):
    lines, _ = edited(GOOD, LATE)
    assert lines == ["exercises/brew.py, under forkserver. Not yet true:", "  - the tea is ready"]


def test_an_edit_that_ends_badly_shows_its_error(edited):
    lines, _ = edited(replace(GOOD, exit_code=1, err="KeyError\n"))
    assert lines == [
        "exercises/brew.py, under fork: should end with exit code 0, but ended with 1",
        "KeyError",
    ]


@pytest.fixture
def only_brew(monkeypatch):
    """Stands in for the exercises that there are."""
    monkeypatch.setattr(exercises, "cases", lambda: {"brew": case()})


def test_every_exercise_has_a_start_and_a_solution():
    for name, exercise in exercises.cases().items():
        assert (exercises.SNIPPETS / f"{name}_start.py").exists()
        assert exercise.program.exists


def test_an_exercise_that_does_not_exist_is_named(only_brew, capsys):
    assert exercises.main(["milk"]) == 2
    assert capsys.readouterr().out == "There is no exercise milk. There are: brew.\n"


@pytest.mark.parametrize("chosen", [[], ["all"], ["brew"]])
@pytest.mark.parametrize(("lines", "code"), [([], 0), (["not yet"], 1)])
def test_the_exit_code_says_whether_all_is_solved(only_brew, monkeypatch, capsys, chosen, lines, code):
    monkeypatch.setattr(exercises, "ask", lambda name: python())
    monkeypatch.setattr(exercises, "verdict", lambda name, case, python: lines)
    assert exercises.main(chosen) == code
    assert capsys.readouterr().out == ("not yet\n" if lines else "exercises/brew.py is solved.\n")
