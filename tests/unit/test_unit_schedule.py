"""Every run once: from the cache, or made."""

import threading

import pytest
from unit.fakes import GOOD, job

from verified import cache, schedule
from verified.cache import Cache
from verified.schedule import Schedule


@pytest.fixture
def made(monkeypatch):
    """The jobs that were run, by a function that runs nothing."""
    jobs = []
    monkeypatch.setattr(schedule, "run", lambda job: jobs.append(job) or GOOD)
    monkeypatch.setattr(cache, "engine", lambda: "engine")
    monkeypatch.setattr(schedule, "environment", lambda interpreter: jobs.append(interpreter))
    return jobs


@pytest.fixture
def session(tmp_path, made):
    """Makes schedules on one cache, and closes them."""
    schedules = []

    def start(*jobs, cached=True):
        schedules.append(Schedule(Cache(tmp_path) if cached else None))
        schedules[-1].start(jobs)
        return schedules[-1]

    yield start
    for one in schedules:
        one.close()


def test_a_job_is_run_once(session, made):
    running = session(job(), job())
    running.start([job()])
    assert (running.result(job()), made, running.made) == (GOOD, [job()], 1)


def test_a_job_that_was_not_started_is_run_when_its_result_is_wanted(session, made):
    assert (session().result(job()), made) == (GOOD, [job()])


def test_a_result_that_is_kept_is_reused(session, made):
    session(job()).keep(job())
    again = session(job())
    assert (again.result(job()), again.made, again.reused, len(made)) == (GOOD, 0, {job()}, 1)


def test_a_result_that_is_not_kept_is_not_reused(session, made):
    assert [session(job()).result(job()), session(job()).result(job())] == [GOOD, GOOD]
    assert len(made) == 2


def test_a_result_that_is_dropped_is_run_again_the_next_time(session, made):
    session(job()).keep(job())
    session(job()).drop(job())
    assert (session(job()).result(job()), len(made)) == (GOOD, 2)


def test_without_a_cache_nothing_is_reused(session, made):
    session(job()).keep(job())
    anew = session(job(), cached=False)
    anew.drop(job())
    anew.keep(job())
    assert (anew.result(job()), anew.made, len(made)) == (GOOD, 1, 2)


def test_a_reused_result_is_not_stored_again(session, monkeypatch):
    session(job()).keep(job())
    monkeypatch.setattr(Cache, "put", lambda *_: pytest.fail("it was stored"))
    session(job()).keep(job())


def test_a_run_that_fails_says_so_to_each_that_asks(session, monkeypatch):
    monkeypatch.setattr(schedule, "run", lambda job: 1 / 0)
    running = session(job())
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            running.result(job())


def test_jobs_that_may_hang_start_first_and_each_kind_in_its_order(session, monkeypatch):
    running, started = session(), []
    for pool in ("pool", "crowd"):
        monkeypatch.setattr(getattr(running, pool), "submit", lambda run, job: started.append(job))
    jobs = [job(), job(method="fork"), job(may_hang=True), job(method="fork", may_hang=True)]
    running.start(jobs)
    assert started == [*jobs[2:], *jobs[:2]]
    running.runs.clear()


def test_jobs_that_may_hang_do_not_keep_the_others_from_running(session, monkeypatch):
    ended = threading.Event()
    monkeypatch.setattr(
        schedule, "run", lambda job: (ended.wait(9) if job.may_hang else ended.set()) and None
    )
    hanging = [job(str(number), may_hang=True) for number in range(schedule.WIDTH + 1)]
    running = session(*hanging, job())
    assert [running.result(one) for one in hanging] == [None] * len(hanging)


def test_an_environment_is_made_before_the_run_that_needs_it(session, made):
    needing = job(packages=True)
    session(needing).result(needing)
    assert made == [needing.interpreter, needing]


def test_a_session_that_is_closed_does_not_start_what_waits(session, monkeypatch):
    go = threading.Event()
    monkeypatch.setattr(schedule, "run", lambda job: go.wait(9) and GOOD)
    jobs = [job(str(number)) for number in range(schedule.WIDTH + 3)]
    running = session(*jobs)
    threading.Timer(0.05, go.set).start()
    running.close()
    assert running.made == schedule.WIDTH


def test_two_sessions_side_by_side_do_no_harm(session):
    one, other = session(job()), session(job())
    for running in (one, other, one):
        running.keep(job())
    other.drop(job())
    one.keep(job())
    assert session(job()).reused == {job()}
