import re

from verified.expectation import expect


class TestPrimes:
    def test_the_answers_come_back_in_the_order_of_the_tasks(self, result):
        assert [line.partition(", counted")[0] for line in result.lines[:4]] == [
            "4203 primes below 40,000",
            "2262 primes below 20,000",
            "1229 primes below 10,000",
            " 669 primes below  5,000",
        ]

    def test_the_main_process_counts_none_of_them(self, result):
        *counted, printed = re.findall(r"(?:counted|printed) by (\d+)$", result.out, re.MULTILINE)
        assert len(counted) == 4
        assert printed not in counted


class TestWorkers:
    def test_the_first_answer_comes_first_although_its_task_ends_last(self, result):
        assert [line[:12].rstrip() for line in result.lines[:5]] == [
            "wedding cake",
            "scone",
            "muffin",
            "waffle",
            "cookie",
        ]

    def test_one_worker_does_all_the_small_tasks_while_the_other_waits(self, result):
        first, *others = re.findall(r"of worker (\d+)$", result.out, re.MULTILINE)
        assert others == others[:1] * 4
        assert first != others[0]

    def test_what_a_worker_keeps_in_a_global_is_there_in_its_next_task(self, result):
        assert re.findall(r"  number (\d+) of", result.out) == ["1", "1", "2", "3", "4"]

    def test_there_are_two_workers(self, result):
        assert result.lines[5:] == ["workers: 2"]


class TestSpeed:
    def test_three_jobs_are_timed(self, result):
        assert result.lines[::5] == [
            "2 tasks, numbers in each: 10",
            "1,000 tasks, numbers in each: 1",
            "8 tasks, numbers in each: 15,000",
        ]

    def test_each_is_done_in_four_ways(self, result):
        ways = ["a loop", "2 processes", "in chunks", "2 threads"]
        assert [title for title, _, _ in timed(result)] == ways * 3

    def test_all_ways_find_the_same_primes(self, result):
        assert [primes for _, _, primes in timed(result)] == ["8"] * 4 + ["168"] * 4 + ["11301"] * 4


def timed(result):
    return re.findall(r"^(.+?) +(\d+\.\d{5}) s  +(\d+) primes$", result.out, re.MULTILINE)


@expect(exit_code=1, error="ValueError: could not convert string to float: 'n/a'")
class TestFailed:
    def test_map_gives_the_answers_before_the_error(self, result):
        assert result.lines[0] == "map: 100.0"

    def test_it_raises_the_error_of_the_task_and_gives_no_answer_after_that(self, result):
        assert result.lines[1:3] == [
            "map: ValueError: could not convert string to float: 'n/a'",
            "map, after that: []",
        ]

    def test_with_submit_each_task_has_its_own_answer_or_error(self, result):
        assert result.lines[3:] == [
            "submit: 100.0",
            "submit: could not convert string to float: 'n/a'",
            "submit: 0.0",
        ]

    def test_the_traceback_of_the_worker_is_the_cause(self, result):
        worker, _, here = result.err.partition("The above exception was the direct cause")
        assert "in to_celsius" in worker
        assert "futures[1].result()" in here


ANY_EXIT_CODE = dict.fromkeys(["one more: 7", "one less: 7"], "a worker is lost with any exit code")


@expect(
    exit_code=1,
    error=".*BrokenProcessPool: A child process terminated abruptly, .* not usable anymore",
    children=[7],
)
class TestDied:
    def test_an_answer_that_came_before_is_kept(self, result):
        assert result.lines[:2] == ["workers: 1", "cat.jpg is open"]

    def test_the_task_whose_worker_dies_and_the_one_behind_it_fail_alike(self, result):
        assert result.lines[2:] == ["broken.jpg fails:", ABRUPTLY, "dog.jpg fails:", ABRUPTLY]

    def test_the_pool_takes_no_more_tasks(self, result):
        assert 'pool.submit(open_photo, "bird.jpg")' in result.err

    equivalent = ANY_EXIT_CODE


ABRUPTLY = "  A process in the process pool was terminated abruptly while the future was running or pending."


@expect(hangs_at="print(broken.get())", methods=["forkserver", "spawn"])
class TestWaits:
    def test_a_new_worker_does_the_tasks_that_are_left(self, result):
        assert result.lines == ["cat.jpg is open", "dog.jpg is open"]

    equivalent = ANY_EXIT_CODE


@expect(error=r"100%\|█+\| 20/20 \[.+\]")
class TestProgress:
    def test_it_finds_the_number_with_the_biggest_factor(self, result):
        assert result.fields == {"number with the biggest factor": "100018"}

    def test_the_bar_starts_at_0_and_ends_with_the_last_task(self, result):
        bars = [line for line in result.err.splitlines() if line]
        assert "| 0/20 [" in bars[0]
        assert "| 20/20 [" in bars[-1]
