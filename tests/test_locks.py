import re

import pytest

from verified.expectation import expect
from verified.quizzes import wrong_answers


def reason(why):
    """Give one reason to several mutants."""
    return lambda *mutants: dict.fromkeys(mutants, why)


joined_anyway = reason("at its end the main process joins its children anyway")
too_rare = reason("by chance: two processes seldom meet there")
written_at_the_end = reason("the process writes it when it ends, which is right after this")
any_workers = reason("any number of workers will do")(
    "forgotten: max_workers=2", "one more: 2", "one less: 2"
)


@expect(children=[0] * 4)
class TestLostUpdate:
    equivalent = reason("by chance: some are lost of any number")(
        "one more: 25_000", "one less: 25_000", "one more: 0", "one less: 0"
    )

    def test_no_line_is_counted_twice(self, result):
        assert 0 < counted(result) <= 100_000

    @pytest.mark.timing  # whether the processes overlap is up to the machine
    def test_four_processes_that_add_to_one_number_lose_thousands(self, result):
        assert counted(result) < 98_000


@expect(children=[0] * 4)
class TestCounted:
    def test_with_a_lock_around_each_step_nothing_is_lost(self, result):
        assert counted(result) == 100_000


def counted(result):
    [line] = result.starting("counted")
    return int(line.split()[0].replace(",", ""))


@wrong_answers("delete: all_have_read.wait()")
@expect(children=[0] * 4)
class TestBetween:
    def test_if_all_read_before_any_writes_four_lines_count_as_one(self, result):
        assert result.lines == ["counted 1 of 4 lines"]


@expect(children=[0] * 4)
class TestHeld:
    equivalent = {"delete: worker.join()": "by chance: the last worker has often freed the lock by then"}

    def test_while_a_worker_is_halfway_no_other_process_gets_the_lock(self, result):
        assert result.starting("halfway, is the lock free:") == ["False"] * 4

    def test_four_lines_count_as_four(self, result):
        assert "counted 4 of 4 lines" in result.lines

    def test_the_end_of_the_block_frees_the_lock(self, result):
        assert result.fields["at the end, is the lock free"] == "True"


@expect(children=[0] * 8)
class TestUnflushed:
    equivalent = {
        "delete: together.wait()": "by chance: they mostly meet without it",
        "no flush: flush=flush": "the flush after the second line writes both",
        "delete: sum(range(1_000))": "by chance: entries are torn without it, too",
        **reason("more or less of the imagined work")("one more: 1_000", "one less: 1_000"),
        **reason("any number of entries will do")("one more: 5_000", "one less: 5_000"),
    }

    @pytest.mark.timing  # whether the workers write at the same time is up to the machine
    def test_without_a_flush_inside_the_lock_some_entries_are_broken(self, result):
        assert broken("flush=False", result) > 0

    def test_without_a_flush_most_entries_are_whole(self, result):
        assert broken("flush=False", result) < 2_000

    def test_with_a_flush_no_entry_is_broken(self, result):
        assert broken("flush=True", result) == 0


def broken(setting, result):
    return int(result.starting(f"{setting}:")[0].removesuffix(" broken entries"))


@expect(children=[0] * 3)
class TestLoadTest:
    equivalent = {
        "delete: start.wait()": "by chance: the main process often prints before a client goes on",
        **written_at_the_end("no flush: flush=True (2)"),
        **joined_anyway("delete: process.join()"),
    }

    def test_no_client_sends_before_all_are_connected_and_the_clock_has_started(self, result):
        assert [re.sub(r"^client \d ", "", line) for line in result.lines] == [
            *["is connected"] * 3,
            "all are connected, the clock starts",
            *["sends its requests"] * 3,
        ]

    def test_there_are_three_clients(self, result):
        assert sorted(re.findall(r"client (\d) is connected", result.out)) == ["1", "2", "3"]
        assert sorted(re.findall(r"client (\d) sends", result.out)) == ["1", "2", "3"]


@expect(children=[0] * 5)
class TestDownloads:
    equivalent = {
        **too_rare("no with: with running.get_lock():", "no with: with running.get_lock(): (2)"),
        "delete: time.sleep(0.1)": "by chance: a server that answers at once",
        "no flush: flush=True": "by chance: the order of the lines is not that of the downloads",
        "one less: 2": "one at a time is no more than two",
    }

    def test_no_more_than_two_run_at_a_time(self, result):
        assert set(re.findall(r"^(\d) running", result.out, re.MULTILINE)) <= {"1", "2"}

    def test_every_file_is_downloaded(self, result):
        months = ["april", "february", "january", "march", "may"]
        assert sorted(re.findall(r"new: (\w+)\.csv", result.out)) == months

    def test_none_is_still_running_at_the_end(self, result):
        assert result.fields["still running"] == "0"


@expect(children=[0] * 4)
class TestGpu:
    equivalent = {
        "delete: time.sleep(0.1)": "by chance: an hour of training that takes no time",
        **reason("by chance: the lines come when each process ends, which may be the same order")(
            "no flush: flush=True", "no flush: flush=True (2)"
        ),
    }

    def test_no_training_starts_before_there_is_enough(self, result):
        assert all(0 <= left <= 8 for left in free(result))

    def test_each_line_shows_what_is_left_after_it(self, result):
        left = 8
        for change, shown in zip(changes(result), free(result), strict=True):
            left += change
            assert left == shown

    def test_each_model_takes_its_memory_and_returns_it(self, result):
        assert sorted(changes(result)) == [-8, -6, -4, -2, 2, 4, 6, 8]


def changes(result):
    sign = {"takes": -1, "returns": 1}
    return [sign[what] * int(gb) for what, gb in re.findall(r" (takes|returns) (\d) GB", result.out)]


def free(result):
    return [int(gb) for gb in re.findall(r"free: (-?\d+)", result.out)]


@wrong_answers("thread for process: ProcessPoolExecutor")
class TestPoolArgument:
    equivalent = any_workers | reason("never reached: the lock is refused before")(
        "no with: with lock:", 'delete: return f"{row} is saved"'
    )

    def test_a_lock_is_refused_as_the_argument_of_a_task(self, result):
        assert result.lines == ["Lock objects should only be shared between processes through inheritance"]


class TestRefused:
    equivalent = reason("any size will do")(
        *("forgotten: max_workers=1", "one more: 1", "one more: 2", "one less: 2"),
    )

    def test_a_task_is_refused_each_of_these_objects(self, result):
        refused = " objects should only be shared between processes through inheritance"
        assert [line.removesuffix(refused) for line in result.lines] == [
            *("Event: Condition", "Condition: Condition", "Barrier: Condition"),
            *("Semaphore: Semaphore", "Value: Synchronized", "Queue: Queue"),
        ]


class TestPoolTask:
    equivalent = any_workers | too_rare(
        "no with: with lock:", "no flush: flush=True", "no flush: flush=True (2)"
    )

    def test_each_region_is_reported(self, result):
        assert sorted(result.lines) == [
            *("north: 2 orders", "north: 42 dollars"),
            *("south: 2 orders", "south: 65 dollars"),
            *("west: 3 orders", "west: 48 dollars"),
        ]

    def test_the_two_lines_of_a_report_are_together(self, result):
        regions = [line.partition(":")[0] for line in result.lines]
        assert regions[::2] == regions[1::2]


class TestDifferences:
    equivalent = {
        'no main guard: __name__ == "__main__"': "it starts no process",
        **reason("any time is ignored without waiting")("one more: 1", "one less: 1"),
        **reason("any time below zero is taken for zero")("one more: 1 (2)", "one less: 1 (2)"),
    }

    def test_an_argument_without_its_name_works_in_both(self, result):
        assert outcomes("acquire(False)", result) == ["False", "False"]

    def test_the_name_of_the_argument_differs(self, result):
        assert outcomes("acquire(block=False)", result) == ["TypeError", "False"]
        assert outcomes("acquire(blocking=False)", result) == ["False", "TypeError"]

    def test_a_timeout_without_waiting_is_an_error_in_threading_and_ignored_here(self, result):
        assert outcomes("acquire(False, 1)", result) == ["ValueError", "False"]

    def test_in_multiprocessing_a_negative_timeout_does_not_wait(self, result):
        assert result.section("multiprocessing").fields["acquire(timeout=-1)"] == "False"

    def test_releasing_a_lock_that_is_not_held_raises_different_errors(self, result):
        assert outcomes("Lock.release", result) == ["RuntimeError", "ValueError"]
        assert outcomes("RLock.release", result) == ["RuntimeError", "AssertionError"]
        assert outcomes("Condition.notify", result) == ["RuntimeError", "AssertionError"]


def outcomes(call, result):
    """What a call gives under threading and under multiprocessing."""
    return [result.section(module).fields[call] for module in ["threading", "multiprocessing"]]
