"""Every result of a case is judged: how it ended, then whether it is what the page shows."""

from dataclasses import replace
from typing import NamedTuple

import pytest
from unit.fakes import GOOD, case, found, on_disk

from verified import runner
from verified.cases import RECORDED, Source
from verified.judge import FaultError, Judge, where

FORK, SPAWN, PLAIN = (Source("8.3", method) for method in ("forkserver", "spawn", "plain"))
LATE = replace(GOOD, out="tea is late\n")


class Schedule:
    """Gives the results that a test wants, and remembers what becomes of them."""

    def __init__(self, results):
        self.results, self.kept, self.dropped, self.reused = results, [], [], set()

    def result(self, job):
        return self.results.get(job.method, GOOD)

    def keep(self, job):
        self.kept.append(job.method)

    def drop(self, job):
        self.dropped.append(job.method)


class Court(NamedTuple):
    judge: Judge
    case: object

    def says(self, source):
        """What is wrong with the result from a source."""
        with pytest.raises(FaultError) as raised:
            self.judge.result(self.case, source)
        return str(raised.value)


@pytest.fixture
def court(tmp_path):
    """Makes judges of a program with these results, by method, and this recording."""

    def make(recorded=GOOD, names=("8.3",), options=None, program=None, results=None, **how):
        about = case(program or on_disk(tmp_path), **how)
        if recorded:
            about.recording.write(recorded)
        return Court(Judge(found(*names), Schedule(results or {}), **options or {}), about)

    return make


def names(court):
    return [str(source) for source in court.judge.sources(court.case)]


def test_a_case_is_judged_by_its_recording_and_by_fresh_runs(court):
    assert names(court()) == ["recorded", "8.3 fork", "8.3 forkserver", "8.3 spawn", "8.3 plain"]


def test_the_methods_can_be_narrowed(court):
    assert names(court(options={"methods": ["spawn"]})) == ["recorded", "8.3 spawn"]


def test_who_records_judges_what_is_recorded(court):
    assert names(court(options={"recording": True})) == ["recorded"]


def test_a_soak_runs_each_many_times_with_other_delays_and_never_plainly(court):
    soak = court(options={"soak": 2}, methods=("fork", "forkserver"))
    assert names(soak) == ["8.3 fork 1", "8.3 forkserver 1", "8.3 fork 2", "8.3 forkserver 2"]


@pytest.mark.parametrize(
    ("options", "methods"),
    [({}, ["fork", "forkserver", "spawn", "plain"]), ({"recording": True}, ["forkserver"])],
)
def test_the_runs_that_are_needed_are_those_that_are_judged_or_recorded(court, options, methods):
    some = court(options=options)
    assert [job.method for job in some.judge.needed(some.case)] == methods


@pytest.mark.parametrize("source", [RECORDED, FORK, SPAWN, PLAIN])
def test_a_good_result_is_given_to_the_properties(court, source):
    good = court()
    assert good.judge.result(good.case, source).lines == GOOD.lines


def test_a_recording_that_is_missing_is_named(court):
    says = court(recorded=None).says(RECORDED)
    assert says == "brew.out is missing. Fix: nox -s record -- -k TestBrew"


def test_a_recording_of_an_older_program_is_stale(court, tmp_path):
    court()
    edited = on_disk(tmp_path, text="print('tea')\n")
    says = court(recorded=None, program=edited).says(RECORDED)
    assert says.startswith(
        "brew.out is stale: the program was edited after it was recorded. Fix: nox -s record"
    )


def test_a_recording_has_to_end_as_expected(court):
    says = court(recorded=replace(GOOD, err="hot\n")).says(RECORDED)
    assert says.startswith("the recording: should print nothing on standard error")


def test_a_run_has_to_end_as_expected(court):
    says = court(results={"spawn": replace(GOOD, exit_code=3)}).says(SPAWN)
    assert says.startswith(
        "Python 8.3, spawn: should end with exit code 0, but ended with 3\n--- standard output"
    )


def test_what_was_recorded_in_the_same_way_has_to_have_the_same_shape(court):
    says = court(results={"forkserver": LATE}).says(FORK)
    assert says.startswith(
        "brew.out is stale: the program prints something else now. Fix: nox -s record -- -k"
    )
    assert "expected, as recorded:\n--- standard output\ntea is ready\ncame, Python 8.3, forkserver:" in says


def test_what_runs_in_another_way_is_left_to_the_properties(court):
    differs = court(results={"spawn": LATE})
    assert differs.judge.result(differs.case, SPAWN) == LATE


def test_what_runs_in_another_way_has_to_print_as_many_lines(court):
    says = court(results={"spawn": replace(GOOD, out=GOOD.out * 2)}).says(SPAWN)
    assert says.startswith(
        "Python 8.3, spawn: expected 1 lines of standard output as recorded, came 2. Fix: the program"
    )
    assert "came, Python 8.3, spawn:\n--- standard output\ntea is ready\ntea is ready" in says


def test_without_a_recording_a_run_is_left_to_the_properties(court):
    unknown = court(recorded=None, results={"forkserver": LATE})
    assert unknown.judge.result(unknown.case, FORK) == LATE


def test_a_plain_run_has_to_do_what_a_launched_one_does(court):
    says = court(results={"plain": LATE}).says(PLAIN)
    assert says.startswith("Python 8.3, plain: run plainly, the program prints something else than under our")
    assert "under the launcher, forkserver:\n--- standard output\ntea is ready" in says


def test_to_record_is_to_write_what_the_program_prints_now(court):
    anew = court(recorded=LATE, options={"recording": True})
    assert anew.judge.result(anew.case, RECORDED).lines == GOOD.lines
    assert anew.case.recording.read().lines == GOOD.lines


def test_what_ends_badly_is_not_recorded(court):
    bad = court(
        recorded=None, options={"recording": True}, results={"forkserver": replace(GOOD, exit_code=1)}
    )
    assert bad.says(RECORDED).startswith("Python 8.3, forkserver: should end with exit code 0")
    assert not bad.case.recording.out.exists()


def test_to_record_takes_the_python_that_records(court):
    says = court(names=("8.1",), options={"recording": True}).says(RECORDED)
    assert says == "brew.out is recorded with Python 8.3. Fix: install it"


def test_to_record_takes_the_system_that_the_case_is_about(court):
    says = court(options={"recording": True}, platforms=("cup",)).says(RECORDED)
    assert says == "brew.out is recorded with Python 8.3. Fix: record on a system that it is about"


@pytest.fixture
def measured(court, monkeypatch):
    """Measures a claim on runs that take so long, at most three times; says how many runs there were."""

    def measure(*seconds, exit_code=0):
        left = [replace(GOOD, seconds=taken, exit_code=exit_code) for taken in seconds]
        monkeypatch.setattr(runner, "run", lambda job: left.pop(0))
        quick = court()
        quick.judge.measure(quick.case, claim, 3)
        return len(seconds) - len(left)

    return measure


def claim(result):
    assert result.seconds < 1


@pytest.mark.parametrize(("seconds", "runs"), [((0.5, 2, 2), 1), ((2, 2, 0.5), 3)])
def test_a_claim_about_time_has_to_hold_once(measured, seconds, runs):
    assert measured(*seconds) == runs


def test_a_claim_about_time_that_never_holds_fails(measured):
    with pytest.raises(AssertionError):
        measured(2, 2, 2)


def test_a_claim_about_time_is_made_of_a_good_run(measured):
    with pytest.raises(FaultError, match="should end with exit code 0"):
        measured(0.5, exit_code=1)


def test_a_claim_about_time_takes_the_python_that_records(court):
    old = court(names=("8.1",))
    with pytest.raises(FaultError, match=r"Python 8\.3 was not found"):
        old.judge.measure(old.case, claim, 3)


def note(court, *tests, failed=()):
    """The report on a program of which these tests were made, and failed on these sources."""
    for test in tests:
        court.judge.failed.update((court.case, source) for source in failed)
        court.judge.note(court.case, test, court.judge.sources(court.case), bool(failed))
    return court.judge.report.programs["tea/brew.py"]


def test_the_report_names_what_was_judged_and_where(court):
    checked = note(court(options={"methods": ["spawn"]}), "test_tea", "test_milk")
    assert checked.properties == {test: ["recorded", "8.3 spawn"] for test in ("test_tea", "test_milk")}


def test_the_report_names_each_run_once(court):
    runs = note(court(), "test_tea", "test_milk").runs
    assert [(run.python, run.method, run.made, run.reused, run.passed) for run in runs] == [
        ("8.3.1", method, GOOD.made, False, True) for method in ("fork", "forkserver", "spawn", "plain")
    ]


def test_the_report_names_the_runs_that_failed(court):
    checked = note(court(), "test_tea", failed=[SPAWN])
    assert [run.method for run in checked.runs if not run.passed] == ["spawn"]
    assert not checked.passed


def test_a_run_that_fails_a_later_test_has_not_passed(court):
    some = court()
    note(some, "test_tea")
    assert [run.method for run in note(some, "test_milk", failed=[PLAIN]).runs if not run.passed] == ["plain"]


def test_the_report_names_what_was_not_run(court):
    nowhere = court(platforms=("cup",))
    note(nowhere, "test_tea")
    assert nowhere.judge.report.not_run == ["tea/brew.py"]


def test_a_result_on_which_a_check_failed_is_not_reused(court):
    some = court()
    some.judge.failed = {(some.case, SPAWN), (some.case, RECORDED)}
    some.judge.settle(some.case)
    schedule = some.judge.schedule
    assert (schedule.kept, schedule.dropped) == (["fork", "forkserver", "plain"], ["spawn"])


@pytest.mark.parametrize(("source", "name"), [(RECORDED, "the recording"), (SPAWN, "Python 8.3, spawn")])
def test_a_message_names_a_source(source, name):
    assert where(source) == name
