import pytest

from verified.expectation import expect
from verified.quizzes import wrong_answers


def seconds(line):
    """The number before the unit at the end of a line."""
    return float(line.split()[-2])


class TestStart:
    def test_a_thread_and_a_process_are_timed(self, result):
        assert result.lines[0].split("  ")[0] == "worker"
        assert [line.split()[0] for line in result.lines[1:]] == ["thread", "process"]

    def test_times_are_in_milliseconds(self, result):
        for line in result.lines[1:]:
            _, first, unit, later, same_unit = line.split()
            assert float(first) > 0
            assert float(later) > 0
            assert unit == same_unit == "ms"

    def test_one_process_is_started_and_no_other(self, result):
        assert result.exit_codes == [0]

    @pytest.mark.timing
    def test_the_first_task_of_a_process_takes_ten_times_as_long_as_a_later_one(self, result):
        _, first, _, later, _ = result.lines[2].split()
        assert float(first) > 10 * float(later)

    @pytest.mark.timing
    def test_a_process_starts_more_slowly_than_a_thread(self, result):
        thread, process = (float(line.split()[1]) for line in result.lines[1:])
        assert process > 3 * thread

    equivalent = {
        "one more: 1000": "nobody sees a thousandth",
        "one less: 1000": "nobody sees a thousandth",
        "one more: 1": "a second worker has nothing to do",
        "forgotten: max_workers=1": "one task at a time needs one worker",
        "one more: 20": "one try more",
        "one less: 20": "one try less",
    }


class TestChunks:
    def test_the_loop_and_four_sizes_of_chunks_are_timed(self, result):
        assert [line.split("  ")[0] for line in result.lines[:-1]] == [
            "a loop",
            "chunksize=1",
            "chunksize=10",
            "chunksize=100",
            "chunksize=1,000",
        ]
        assert all(seconds(line) > 0 for line in result.lines[:-1])

    def test_loop_and_pool_find_the_same_hours(self, result):
        assert result.lines[-1] == "12,000 lines, same hours: True"

    def test_two_workers_share_the_log(self, result):
        assert result.exit_codes == [0, 0]

    @pytest.mark.timing
    def test_one_by_one_the_pool_takes_many_times_as_long_as_the_loop(self, result):
        loop, one_by_one, *_ = map(seconds, result.lines[:-1])
        assert one_by_one > 5 * loop

    @pytest.mark.timing
    def test_in_chunks_of_a_thousand_the_pool_beats_the_loop(self, result):
        loop, *_, in_chunks = map(seconds, result.lines[:-1])
        assert in_chunks < loop

    equivalent = {
        "one less: 24": "any log will do",
        "one less: 19": "the seconds are not used",
        "delete: began = perf_counter() (2)": "only a time grows",
        "forgotten: chunksize=size": "only the times change",
        "forgotten: chunksize=6_000": "the first time is not shown",
        "one more: 6_000": "two chunks all the same",
        "one less: 6_000": "three chunks",
        "delete: list(pool.map(hour, log, chunksize=6_000))": "only the first time grows",
    }


class TestUneven:
    def test_two_halves_in_a_loop_and_two_ways_to_share_are_timed(self, result):
        assert [line.split("  ")[0] for line in result.lines] == [
            "a loop, first four tasks",
            "a loop, last four tasks",
            "2 workers, chunks of four",
            "2 workers, one by one",
        ]

    def test_the_last_four_tasks_are_most_of_the_work(self, result):
        days = [line.partition(" days")[0].split()[-1] for line in result.lines]
        assert days == ["1,000", "2,600", "3,600", "3,600"]

    @pytest.mark.timing
    def test_the_last_four_tasks_take_longer_than_the_first_four(self, result):
        first, last, *_ = map(seconds, result.lines)
        assert last > 1.5 * first

    @pytest.mark.timing
    def test_with_two_chunks_the_pool_takes_as_long_as_the_slow_half(self, result):
        _, last, chunks, _ = map(seconds, result.lines)
        assert chunks > 0.8 * last

    @pytest.mark.timing
    def test_two_workers_are_faster_one_by_one_than_in_two_chunks(self, result):
        *_, chunks, one_by_one = map(seconds, result.lines)
        assert one_by_one < chunks

    equivalent = {
        "forgotten: max_workers=2": "there are two cores or more",
        "loop for pool: pool.map": "the workers start later, so only a time grows",
        "forgotten: chunksize=4": "only a time changes",
        "forgotten: chunksize=1": "it is the default",
        "delete: price = 3.7 * price * (1 - price)": "an empty loop takes time too",
        "one more: 3_000": "a little more work",
        "one less: 3_000": "a little less work",
        "one more: 1": "another simulation",
        "one less: 1": "another simulation",
        "delete: list(pool.map(simulate, [1] * 100))": "only a time grows",
        "one more: 1 (2)": "the workers start all the same",
        "one less: 1 (3)": "the workers start all the same",
        "one less: 900": "the same range",
        "one more: 100 (3)": "the workers start all the same",
        "one less: 100 (3)": "the workers start all the same",
        "one more: 4 (3)": "only a time changes",
        "one less: 4 (3)": "only a time changes",
        "one more: 1 (3)": "only a time changes",
        "one more: 2": "only a time changes",
        "one less: 2": "only a time changes",
    }


@wrong_answers("one less: 2", "one more: 2")
class TestNeighbors:
    def test_the_results_of_the_chunks_before_the_bad_one_arrive(self, result):
        assert result.lines[:-1] == ["100.0", "0.0", "10.0", "5.0"]

    def test_then_comes_the_error_and_the_good_neighbor_of_the_bad_reading_is_lost(self, result):
        assert result.lines[4:] == ["could not convert string to float: 'n/a'"]


@expect(platforms=["linux"])
class TestBigArguments:
    def test_lists_of_four_lengths_are_sent(self, result):
        assert [count for count, _, _ in readings(result)] == [0, 1_000, 100_000, 1_000_000]

    def test_a_million_readings_take_at_least_25_megabytes_of_the_worker(self, result):
        nothing, *_, million = (megabytes for _, _, megabytes in readings(result))
        assert 25 < million - nothing < 80

    def test_a_worker_alone_needs_less_than_20_megabytes(self, result):
        _, _, megabytes = readings(result)[0]
        assert 0 < megabytes < 20

    def test_one_worker_gets_all_of_them(self, result):
        assert result.exit_codes == [0]

    @pytest.mark.timing
    def test_a_million_readings_take_more_than_twenty_times_as_long_as_none(self, result):
        nothing, *_, million = (ms for _, ms, _ in readings(result))
        assert million > 20 * nothing

    equivalent = {
        "delete: list(pool.map(own_memory, [[]]))": "only the first time grows",
        "one more: 1024": "nobody sees a thousandth",
        "one less: 1024": "nobody sees a thousandth",
        "one more: 1000": "nobody sees a thousandth",
        "one less: 1000": "nobody sees a thousandth",
        **dict.fromkeys(
            ["forgotten: max_workers=1", "one more: 1 (2)"], "one task at a time needs one worker"
        ),
        "loop for pool: pool.map": "only the first time grows",
        "loop for pool: pool.map (2)": "this process holds the list as well: only the times change",
    }


@wrong_answers("delete: rates[currency] = rate", "thread for process: ProcessPoolExecutor")
class TestRates:
    def test_the_worker_looks_the_rate_up_once_for_three_tasks(self, result):
        assert result.lines[:2] == ["looking up EUR", "[10.0, 20.0, 30.0]"]

    def test_the_main_process_has_to_look_it_up_again(self, result):
        assert result.lines[2:] == ["looking up EUR", "40.0"]

    equivalent = dict.fromkeys(
        ["one more: 1", "forgotten: max_workers=1"], "by chance: a second worker need not get a task"
    )


# Not under fork: a thread has just ended, and Python 3.12 at times warns of it at the next fork.
@expect(methods=["forkserver", "spawn"])
class TestKinds:
    def test_five_ways_are_timed_with_two_kinds_of_tasks(self, result):
        assert result.lines[0].split() == ["8", "tasks", "that", "compute", "that", "wait"]
        assert list(times_of(result)) == [
            "a loop",
            "2 threads",
            "2 processes",
            "8 threads",
            "8 processes",
        ]

    def test_eight_waits_in_a_row_take_at_least_four_tenths_of_a_second(self, result):
        assert times_of(result)["a loop"][1] >= 0.4

    def test_two_at_a_time_take_at_least_half_of_that(self, result):
        assert times_of(result)["2 threads"][1] >= 0.2
        assert times_of(result)["2 processes"][1] >= 0.2

    @pytest.mark.timing
    def test_two_processes_compute_faster_than_the_loop_and_than_threads(self, result):
        times = times_of(result)
        assert times["2 processes"][0] < 0.7 * times["a loop"][0]
        assert times["2 processes"][0] < 0.8 * times["2 threads"][0]

    @pytest.mark.timing
    def test_more_processes_than_cores_are_hardly_faster(self, result):
        times = times_of(result)
        assert times["8 processes"][0] > 0.8 * times["2 processes"][0]

    @pytest.mark.timing
    def test_eight_threads_get_through_the_waiting_as_fast_as_eight_processes(self, result):
        times = times_of(result)
        assert times["8 threads"][1] < 1.5 * times["8 processes"][1]
        assert times["8 threads"][1] < 0.3 * times["a loop"][1]

    equivalent = {
        "delete: return sum(n * n for n in range(500_000))": "only a time falls",
        "one more: 500_000": "a little more work",
        "one less: 500_000": "a little less work",
        "one more: 8 (2)": "nine workers wait for eight tasks as well",
        "delete: list(pool.map(download, range(8)))": "only a time grows",
        "loop for pool: pool.map": "the workers start later, so only a time grows",
        "process for thread: ThreadPoolExecutor": "only the times change",
        "one more: 8 (3)": "the workers start all the same",
        "one less: 8 (3)": "the workers start all the same",
    }


def times_of(result):
    """Seconds of (computing, waiting) for each way."""
    found = {}
    for line in result.lines[1:]:
        *way, computing, _, waiting, _ = line.split()
        found[" ".join(way)] = float(computing), float(waiting)
    return found


def readings(result):
    """Of each row: how many readings were sent, the milliseconds and the megabytes that they took."""
    rows = [line.replace(",", "").split() for line in result.lines[1:]]
    return [(int(count), float(ms), int(megabytes)) for count, ms, _, megabytes, _ in rows]
