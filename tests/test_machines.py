import pytest

from verified.expectation import expect
from verified.quizzes import wrong_answers

JOINED_AT_EXIT = "a program waits for its children at its end"
NO_GUARD_NEEDED = "no process imports this file"
OFTEN_THERE = "by chance: both are often there in time"
PRIVILEGED = "by chance: an administrator may use port 1"


class TestOffice:
    equivalent = {
        "delete: machine.join()": JOINED_AT_EXIT,
        "one more: 0": PRIVILEGED,
    }

    def test_every_page_is_rendered_once(self, result):
        assert result.lines == [f"page {page}: rendered" for page in range(1, 5)]

    def test_the_server_and_two_machines_are_processes(self, result):
        assert result.exit_codes == [0, 0, 0]


class TestWrongKey:
    equivalent = {
        "twice: connection.send(Malicious())": "the server receives once",
        "delete: client.join()": "by chance: the client's message may come first all the same",
        "delete: client.join() (2)": JOINED_AT_EXIT,
        "no flush: flush=True": "a process writes what it has printed when it ends",
        "one more: 0": PRIVILEGED,
    }

    def test_client_and_server_tell_that_the_key_is_wrong(self, result):
        assert result.fields["client"] == "digest sent was rejected"
        assert result.fields["server"] == "digest received was wrong"

    def test_what_a_client_with_the_key_sends_runs_code_in_the_server(self, result):
        assert result.lines[2:] == ["the client's code runs in the server", "received: None"]

    def test_both_clients_are_processes(self, result):
        assert result.exit_codes == [0, 0]


class TestTwoMachines:
    equivalent = {
        "delete: client.wait_for_workers(2)": OFTEN_THERE,
        "one less: 2": OFTEN_THERE,
    }

    def test_both_pools_have_the_same_results(self, result):
        totals = [sum(number**2 for number in range(limit)) for limit in (400, 300, 200, 100)]
        assert list(result.fields.values()) == [str(totals)] * 2

    def test_each_machine_takes_a_part(self, result):
        assert list(result.fields) == ["here", "oslo, rome"]


class TestKilled:
    equivalent = {
        'no main guard: __name__ == "__main__"': NO_GUARD_NEEDED,
        "delete: client.wait_for_workers(2)": OFTEN_THERE,
        "one less: 2": OFTEN_THERE,
        'delete: workers["oslo"].wait()': "by chance: it dies at once",
        'delete: Event("go on").wait()': "by chance: oslo may be killed in its page all the same",
    }

    def test_both_machines_are_in_the_middle_of_a_page_when_one_is_killed(self, result):
        assert result.lines[:2] == ["at work: oslo rome", "oslo: killed"]

    def test_the_other_renders_every_page(self, result):
        assert result.lines[2:6] == [f"page {page}: rendered by rome" for page in range(1, 5)]

    def test_one_of_them_is_started_twice(self, result):
        assert result.fields["started"] == "5 pages"


@expect(children="any")
class TestPoison:
    equivalent = {
        **dict.fromkeys(["one more: 1", "one less: 1"], "a worker is lost with any exit code"),
        "one more: 0": "the third try is then the second, which is counted as the third",
        **dict.fromkeys(["one more: 0 (2)", "one less: 0 (2)"], "it is given up a death sooner or later"),
        "one more: 2": "the third try succeeds, so no other is needed",
        **dict.fromkeys(["one more: 2 (2)", "one less: 2 (2)"], "retries are not for tasks that kill"),
    }

    def test_a_task_that_raises_is_tried_again(self, result):
        assert result.lines[0] == "report, at try 3"

    def test_a_task_that_kills_its_worker_is_given_up(self, result):
        assert result.fields["KilledWorker"] == "crash"

    def test_the_worker_is_replaced(self, result):
        assert result.fields["a new worker"] == "True"


@wrong_answers("loop for pool: pool.map")
class TestRaffle:
    equivalent = {
        'no main guard: __name__ == "__main__"': NO_GUARD_NEEDED,
        'delete: logging.getLogger("asyncio").disabled = True': "by chance: at times the end logs an error",
    }

    def test_equal_calls_are_made_once_unless_they_are_said_to_be_impure(self, result):
        assert result.lines == ["3 draws, 1 different", "3 draws, 3 different"]


class TestStays:
    equivalent = {
        'delete: logging.getLogger("asyncio").disabled = True': "by chance: at times the end logs an error",
        **dict.fromkeys(["one more: 2 (2)", "one less: 2 (2)"], "one worker has all the tasks"),
        **dict.fromkeys(["one more: 1 (2)", "one less: 1 (2)"], "one task at a time needs one thread"),
    }

    def test_each_month_has_its_total(self, result):
        totals = [sum(range(202_500)[month::12]) for month in (1, 2, 3)]
        assert [line.partition(",")[0] for line in result.starting("month")] == [
            f"{month}: {total}" for month, total in enumerate(totals, start=1)
        ]

    def test_it_is_computed_by_the_process_that_made_the_data(self, result):
        assert all(line.endswith("loaded here: True") for line in result.starting("month"))
        assert result.fields["workers that had a task"] == "1"

    def test_that_is_not_the_main_process(self, result):
        assert result.fields["one is the main process"] == "False"


class TestStrangers:
    equivalent = {"one more: 1": "any number of workers will do"}

    def test_without_tls_a_stranger_runs_code_in_a_worker(self, result):
        assert result.fields["tcp, stranger"] == result.fields["tcp, you"] == "ran inside Worker"

    def test_with_tls_a_certificate_of_another_authority_is_refused(self, result):
        assert result.fields["tls, stranger"] == "refused"
        assert result.fields["tls, you"] == "ran inside Worker"


class TestBreakEven:
    equivalent = {
        "delete: list(pool.map(work, [0.1, 0.1]))": "only the times differ",
        **dict.fromkeys(["one more: 1 (2)", "one less: 1 (2)"], "only the times differ"),
        **dict.fromkeys(
            ["delete: list(compute(work, tasks))", "loop for pool: pool.map"], "only the times differ"
        ),
        **dict.fromkeys(
            ["one more: 100", "one less: 100", "one more: 1000", "one less: 1000"], "a task more or less"
        ),
    }

    def test_tasks_of_three_lengths_are_measured_in_three_ways(self, result):
        assert result.lines[0].split() == ["task", "loop", "pool", "Dask"]
        assert [line.split()[0] for line in result.lines[1:]] == ["50", "10", "1"]

    def test_each_pool_has_two_workers(self, result):
        assert result.exit_codes == [0] * 4

    @pytest.mark.timing
    def test_long_tasks_are_faster_in_both_pools(self, result):
        loop, pool, dask = times(result.lines[1])
        assert pool < loop
        assert dask < loop

    @pytest.mark.timing
    def test_short_ones_are_slower_with_dask(self, result):
        loop, pool, dask = times(result.lines[3])
        assert pool < dask
        assert loop < dask


def times(row):
    """Seconds of a loop, a pool, and Dask."""
    return [float(word) for word in row.split()[2::2]]
