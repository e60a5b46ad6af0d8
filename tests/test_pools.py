import re

import pytest

from verified.expectation import expect


class TestPrimes:
    def test_the_answers_come_back_in_the_order_of_the_tasks(self, result):
        assert re.findall(r"^ *(\d+) primes below +([\d,]+), ", result.out, re.MULTILINE) == [
            ("4203", "40,000"),
            ("2262", "20,000"),
            ("1229", "10,000"),
            ("669", "5,000"),
        ]

    def test_the_main_process_counts_none_of_them(self, result):
        *counted, printed = re.findall(r"(?:counted|printed) by (\d+)$", result.out, re.MULTILINE)
        assert len(counted) == 4
        assert printed not in counted


@expect(children=[0, 0])
class TestWorkers:
    def test_the_first_answer_comes_first_although_its_task_ends_last(self, result):
        cakes = re.findall(r"^(.+?) +number", result.out, re.MULTILINE)
        assert cakes == ["wedding cake", "scone", "muffin", "waffle", "cookie"]

    def test_one_worker_does_all_the_small_tasks_while_the_other_waits(self, result):
        first, *others = re.findall(r"of worker (\d+)$", result.out, re.MULTILINE)
        assert others == others[:1] * 4
        assert first != others[0]

    def test_what_a_worker_keeps_in_a_global_is_there_in_its_next_task(self, result):
        assert re.findall(r"  number (\d+) of", result.out) == ["1", "1", "2", "3", "4"]


class TestSpeed:
    def test_three_jobs_are_done(self, result):
        assert re.findall(r"^(.+) tasks, numbers in each: (.+)$", result.out, re.MULTILINE) == [
            ("2", "10"),
            ("1,000", "1"),
            ("8", "15,000"),
        ]

    def test_all_ways_find_the_same_primes(self, result):
        for way in ("a loop", "2 processes", "in chunks", "2 threads"):
            assert [rest.split()[2] for rest in result.starting(way)] == ["8", "168", "11301"]

    @pytest.mark.timing
    def test_two_processes_take_longer_to_start_than_a_tiny_job_takes(self, result):
        assert seconds("2 processes", "tiny job", result) > 10 * seconds("a loop", "tiny job", result)

    @pytest.mark.timing
    def test_sending_a_small_task_costs_more_than_doing_it(self, result):
        assert seconds("2 processes", "small tasks", result) > 10 * seconds("a loop", "small tasks", result)

    @pytest.mark.timing
    def test_chunks_save_most_of_that_cost_and_do_not_beat_the_loop(self, result):
        chunks = seconds("in chunks", "small tasks", result)
        assert seconds("2 processes", "small tasks", result) > 2 * chunks
        assert chunks > seconds("a loop", "small tasks", result)

    @pytest.mark.timing
    def test_two_processes_do_large_tasks_faster_than_the_loop(self, result):
        assert seconds("2 processes", "large tasks", result) < seconds("a loop", "large tasks", result)

    @pytest.mark.timing
    def test_two_threads_take_about_as_long_as_the_loop(self, result):
        loop = seconds("a loop", "large tasks", result)
        assert 0.5 * loop < seconds("2 threads", "large tasks", result) < 2 * loop


def seconds(way, job, result):
    measured = [float(rest.split()[0]) for rest in result.starting(way)]
    return dict(zip(["tiny job", "small tasks", "large tasks"], measured, strict=True))[job]


@expect(exit_code=1, error="ValueError: could not convert string to float: 'n/a'")
class TestFailed:
    def test_map_gives_the_answers_before_the_error_and_none_after_it(self, result):
        assert result.starting("map:") == ["100.0", f"ValueError: {NOT_A_NUMBER}"]
        assert result.fields["map, after that"] == "[]"

    def test_with_submit_each_task_has_its_own_answer_or_error(self, result):
        assert result.starting("submit:") == ["100.0", NOT_A_NUMBER, "0.0"]

    def test_the_traceback_of_the_worker_is_the_cause(self, result):
        worker, _, here = result.err.partition("The above exception was the direct cause")
        assert "in to_celsius" in worker
        assert "futures[1].result()" in here


NOT_A_NUMBER = "could not convert string to float: 'n/a'"
ANY_EXIT_CODE = dict.fromkeys(["one more: 7", "one less: 7"], "a worker is lost with any exit code")


@expect(
    exit_code=1,
    error=".*BrokenProcessPool: A child process terminated abruptly, .* not usable anymore",
    children=[7],
)
class TestDied:
    def test_there_is_one_worker(self, result):
        assert not result.children or result.exit_codes == [7]

    def test_an_answer_that_came_before_is_kept(self, result):
        assert "cat.jpg is open" in result.lines

    def test_the_task_whose_worker_dies_and_the_next_one_fail_alike(self, result):
        assert result.section("broken.jpg fails").lines == [ABRUPTLY]
        assert result.section("dog.jpg fails").lines == [ABRUPTLY]

    def test_the_pool_takes_no_more_tasks(self, result):
        assert 'pool.submit(open_photo, "bird.jpg")' in result.err


ABRUPTLY = "  A process in the process pool was terminated abruptly while the future was running or pending."


@expect(hangs_at="print(broken.get())", methods=["forkserver", "spawn"])
class TestWaits:
    def test_a_new_worker_does_the_tasks_that_are_left(self, result):
        assert result.lines == ["cat.jpg is open", "dog.jpg is open"]

    equivalent = ANY_EXIT_CODE | {"one more: 1": "the dog is opened by one worker or by the other"}


@expect(error=r"100%\|█+\| 20/20 \[.+\]")
class TestProgress:
    def test_it_finds_the_number_with_the_biggest_factor(self, result):
        assert result.fields == {"number with the biggest factor": "100018"}

    def test_the_bar_starts_at_0_and_ends_with_the_last_task(self, result):
        bars = [line for line in result.err.splitlines() if line]
        assert "| 0/20 [" in bars[0]
        assert "| 20/20 [" in bars[-1]
