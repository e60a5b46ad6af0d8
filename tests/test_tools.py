import difflib

import pytest

from verified.expectation import expect
from verified.layout import program_named
from verified.quizzes import wrong_answers

NO_CHILD = {'no main guard: __name__ == "__main__"': "it starts no process, so nobody imports it"}
ONLY_A_TIME = "only a time changes"
WAITS = {"delete: sleep(0.1)": "only the time falls"}
HERE = {"loop for pool: pool.map": "only the time grows"}
ASYNC_WAITS = {"delete: await asyncio.sleep(0.1)": "only the time falls"}


def changed(name, other="Loop"):
    """The lines in which two programs of the page differ, as (gone, new)."""
    (old,), (new,) = (program_named("tools", one).files.values() for one in (other, name))
    lines = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    return tuple([line[2:].strip() for line in lines if line.startswith(sign)] for sign in "-+")


class TestLoop:
    equivalent = NO_CHILD

    def test_every_review_is_counted(self, result):
        assert result.fields["good"] == "240,000"

    def test_it_waits_for_eight_answers_in_a_row(self, result):
        assert seconds(result) >= 0.8


class TestThreads:
    equivalent = NO_CHILD | WAITS | HERE

    def test_the_result_is_that_of_the_loop(self, result):
        assert result.fields["good"] == "240,000"

    def test_the_loop_becomes_a_pool(self, result):
        gone, new = changed("Threads")
        assert result.lines and gone == ["good = [rate(product) for product in range(8)]"]
        assert new == [
            "from concurrent.futures import ThreadPoolExecutor",
            "with ThreadPoolExecutor() as pool:",
            "good = list(pool.map(rate, range(8)))",
        ]

    def test_it_prints_how_long_it_took(self, result):
        assert seconds(result) >= 0.1


class TestProcesses:
    equivalent = WAITS

    def test_the_result_is_that_of_the_loop(self, result):
        assert result.fields["good"] == "240,000"

    def test_one_name_differs_from_the_program_with_threads(self, result):
        gone, new = changed("Processes", "Threads")
        assert result.lines and [line.replace("Thread", "Process") for line in gone] == new

    def test_it_prints_how_long_it_took(self, result):
        assert seconds(result) >= 0.1


@expect(pythons=">=3.14")
class TestInterpreters:
    equivalent = WAITS | HERE

    def test_the_result_is_that_of_the_loop(self, result):
        assert result.fields["good"] == "240,000"

    def test_one_name_differs_from_the_program_with_threads(self, result):
        gone, new = changed("Interpreters", "Threads")
        assert result.lines and [line.replace("Thread", "Interpreter") for line in gone] == new

    def test_it_prints_how_long_it_took(self, result):
        assert seconds(result) >= 0.1


class TestCoroutines:
    equivalent = NO_CHILD | ASYNC_WAITS

    def test_the_result_is_that_of_the_loop(self, result):
        assert result.fields["good"] == "240,000"

    def test_it_prints_how_long_it_took(self, result):
        assert seconds(result) >= 0.1


class TestBoth:
    equivalent = ASYNC_WAITS

    def test_the_result_is_that_of_the_loop(self, result):
        assert result.fields["good"] == "240,000"

    def test_it_prints_how_long_it_took(self, result):
        assert seconds(result) >= 0.1


class TestWithJoblib:
    equivalent = WAITS | {
        'no main guard: __name__ == "__main__"': "functions travel by value, so no worker imports this file",
        "one more: 1": ONLY_A_TIME,
    }

    def test_the_result_is_that_of_the_loop(self, result):
        assert result.fields["good"] == "240,000"

    def test_it_prints_how_long_it_took(self, result):
        assert seconds(result) >= 0.1


def seconds(result):
    number, unit = result.fields["time"].split()
    return float(number) if unit == "s" else None


# Not under fork: a thread has just ended, and Python 3.12 at times warns of it at the next fork.
NOT_FORK = ["forkserver", "spawn"]


@expect(methods=NOT_FORK)
class TestCompared:
    equivalent = {
        **dict.fromkeys(
            [
                "delete: list(pool.map(wait, PRODUCTS))",
                "delete: list(pool.map(wait, PRODUCTS)) (2)",
                "process for thread: futures.ThreadPoolExecutor",
                "thread for process: futures.ProcessPoolExecutor",
                "thread for process: futures.ProcessPoolExecutor (2)",
                "one more: 2 (2)",
                "one less: 2 (2)",
                "loop for pool: pool.map",
                "loop for pool: pool.map (2)",
                "delete: wait(product)",
                "delete: await asyncio.sleep(0.05)",
            ],
            ONLY_A_TIME,
        ),
        "delete: return 0": "only a time grows",
        **dict.fromkeys(["one more: 0", "one less: 0"], "what a wait returns is not printed"),
        **dict.fromkeys(["one more: 1000", "one less: 1000"], "nobody sees a thousandth"),
    }

    class Everywhere:
        def test_each_way_takes_three_times(self, result):
            assert result.lines[0].split() == ["8", "products", "computing", "waiting", "mixed", "good"]
            assert all(len(times) == 3 for times in times_of(result).values())

        def test_each_way_counts_the_same(self, result):
            assert {line.split()[-1] for line in result.lines[1:]} == {"800,000"}

        def test_the_loop_waits_for_each_answer_in_turn(self, result):
            _, waiting, mixed = times_of(result)["loop"]
            assert waiting >= 400 and mixed >= 400

        def test_two_workers_wait_for_two_answers_at_a_time(self, result):
            for way in "2 threads", "2 processes":
                _, waiting, mixed = times_of(result)[way]
                assert waiting >= 200 and mixed >= 200

        @pytest.mark.timing
        def test_eight_threads_and_coroutines_wait_for_all_at_once(self, result):
            times = times_of(result)
            for way in "8 threads", "asyncio":
                assert times[way][1] < 0.5 * times["2 threads"][1] < 0.5 * times["loop"][1]

        @pytest.mark.timing
        def test_two_processes_compute_faster_than_the_loop(self, result):
            times = times_of(result)
            assert times["2 processes"][0] < 0.8 * times["loop"][0]

        @pytest.mark.timing
        def test_eight_processes_on_two_cores_gain_little_or_nothing_over_two(self, result):
            times = times_of(result)
            assert times["8 processes"][0] > 0.7 * times["2 processes"][0]

        @pytest.mark.timing
        def test_coroutines_do_not_compute_faster_than_the_loop(self, result):
            times = times_of(result)
            assert times["asyncio"][0] > 0.8 * times["loop"][0]

        @pytest.mark.timing
        def test_of_the_mixed_jobs_coroutines_with_processes_beat_coroutines_alone(self, result):
            times = times_of(result)
            assert times["asyncio + 2 processes"][2] < 0.8 * times["asyncio"][2]

    class WithGil(Everywhere):
        @pytest.mark.timing
        def test_threads_do_not_compute_faster_than_the_loop(self, result):
            times = times_of(result)
            assert times["2 threads"][0] > 0.8 * times["loop"][0]
            assert times["8 threads"][0] > 0.8 * times["loop"][0]

    @expect(pythons=">=3.14", methods=NOT_FORK)
    class TestSince314(WithGil):
        def test_nine_ways_are_timed(self, result):
            assert list(times_of(result)) == [*WAYS, "2 interpreters", "8 interpreters"]

        @pytest.mark.timing
        def test_two_interpreters_compute_faster_than_the_loop(self, result):
            times = times_of(result)
            assert times["2 interpreters"][0] < 0.8 * times["loop"][0]

    @expect(pythons="<3.14", methods=NOT_FORK)
    class TestBefore314(WithGil):
        def test_seven_ways_are_timed(self, result):
            assert list(times_of(result)) == WAYS

    @expect(free_threaded=True, methods=NOT_FORK)
    class TestFreeThreaded(Everywhere):
        def test_seven_ways_are_timed(self, result):
            assert list(times_of(result))[:7] == WAYS

        @pytest.mark.timing
        def test_two_threads_compute_faster_than_the_loop(self, result):
            times = times_of(result)
            assert times["2 threads"][0] < 0.8 * times["loop"][0]

        @pytest.mark.timing
        def test_of_the_mixed_jobs_eight_threads_beat_coroutines(self, result):
            times = times_of(result)
            assert times["8 threads"][2] < 0.8 * times["asyncio"][2]


WAYS = [
    "loop",
    "asyncio",
    "2 threads",
    "8 threads",
    "2 processes",
    "8 processes",
    "asyncio + 2 processes",
]


def times_of(result):
    """Milliseconds of (computing, waiting, mixed) for each way."""
    return {
        line[:22].strip(): [float(time) for time in line[22:].split(" ms")[:-1]] for line in result.lines[1:]
    }


class TestCounter:
    equivalent = {
        **NO_CHILD,
        **dict.fromkeys(
            ["delete: start.wait()", "delete: start.wait() (2)", "delete: start.wait() (3)"],
            "the threads overlap by chance, whenever they start",
        ),
    }

    class Everywhere:
        def test_with_a_lock_every_sale_is_counted(self, result):
            assert result.fields["sell_with_lock"] == "800,000 of 800,000"

        def test_with_a_call_in_the_sum_no_sale_is_counted_twice(self, result):
            assert 0 < counted(result.fields["sell_orders"]) <= 800_000

        @pytest.mark.timing  # whether a thread is interrupted there is up to the machine
        def test_with_a_call_in_the_sum_sales_are_lost_with_and_without_the_gil(self, result):
            assert lost(result.fields["sell_orders"])

    class TestWithGil(Everywhere):
        def test_with_the_gil_no_plus_one_is_lost(self, result):
            assert result.fields["sell"] == "800,000 of 800,000"

    @expect(free_threaded=True)
    class TestFreeThreaded(Everywhere):
        @pytest.mark.timing  # whether the threads overlap is up to the machine
        def test_without_the_gil_sales_are_lost(self, result):
            assert lost(result.fields["sell"])


def counted(sales):
    """800000 for "800,000 of 800,000"."""
    return int(sales.partition(" of ")[0].replace(",", ""))


def lost(sales):
    return 0 < counted(sales) < 800_000 and sales.endswith(" of 800,000")


@expect(pythons=">=3.14")
class TestNoNumpy:
    equivalent = NO_CHILD | dict.fromkeys(
        ["forgotten: max_workers=1", "one more: 1"], "one task needs one worker"
    )

    def test_numpy_works_in_a_thread(self, result):
        assert result.lines[0] == "average: 4.0"

    def test_and_cannot_be_imported_in_an_interpreter(self, result):
        assert result.lines[1].endswith("does not support loading in subinterpreters")


@wrong_answers('delete: print(f"{where}: rendered", flush=True)', "delete: may_end.acquire()")
class TestGivenUp:
    equivalent = {
        'delete: print("coroutine: rendered")': "it is never reached",
        "twice: started.release()": "it has started once",
        "twice: may_end.release()": "by chance: the second one ends the thread early",
        "delete: await asyncio.to_thread(started.acquire)": "by chance: the worker often starts in time",
        "no flush: flush=True": "the worker flushes at its end",
        "one more: 0": "by chance: the worker often starts in time",
        "one more: 1": "one task needs one worker",
    }

    def test_a_process_finishes_after_the_timeout(self, result):
        assert result.exit_codes == [0]
        assert result.starting("process: ") == ["timeout", "rendered"]

    def test_so_does_a_thread(self, result):
        assert result.starting("thread: ") == ["timeout", "rendered"]

    def test_a_coroutine_is_canceled(self, result):
        assert result.starting("coroutine: ") == ["timeout"]


class TestTool:
    equivalent = (
        NO_CHILD
        | HERE
        | dict.fromkeys(
            ["forgotten: timeout=60", "one more: 60", "one less: 60"], "no tool takes that long in the test"
        )
    )

    def test_what_the_tool_prints_comes_back(self, result):
        assert result.lines[0] == '{"boots":2}'
        assert result.lines[2] == '{"gloves":1}'

    def test_so_do_its_exit_code_and_its_error(self, result):
        assert result.lines[1] == "exit code 1: Expecting ':' delimiter: line 1 column 19 (char 18)"
