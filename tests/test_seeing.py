import re

import pytest

from verified.expectation import expect
from verified.quizzes import wrong_answers


def any_number(*numbers, why):
    """Reasons for mutants that count one more or one less."""
    return {f"{what}: {number}": why for number in numbers for what in ("one more", "one less")}


def counts(result):
    return [int(line.split()[0].replace(",", "")) for line in result.err.splitlines()]


def stack(result):
    """The functions of the program that a stack names, innermost first."""
    return re.findall(r'^  File "\w+\.py", line \d+ in (\w+)$', result.err, re.MULTILINE)


@expect(error="200 of 200")
class TestCounter:
    def test_off_a_terminal_there_are_ten_lines(self, result):
        assert result.err.split("\n")[:-1] == [f"{done} of 200" for done in range(20, 201, 20)]

    def test_all_results_arrive(self, result):
        assert result.fields["errors"] == "525788"

    equivalent = {
        "no flush: flush=True": "it is for a terminal, where the line does not end",
        "one more: 1": "a count of 201 is not shown",
        "one more: 1 (2)": "it is for fewer than twenty tasks",
        "one less: 1 (2)": "it is for fewer than ten tasks",
    }


@expect(error="2,700,000 of 2,700,000 rows")
class TestRows:
    def test_every_row_is_cleaned(self, result):
        assert result.fields["cleaned"] == "2,700,000"

    def test_the_count_only_rises(self, result):
        assert counts(result) == sorted(counts(result))

    @pytest.mark.timing
    def test_progress_shows_before_the_first_file_is_finished(self, result):
        assert any(0 < count < 600_000 for count in counts(result))

    equivalent = any_number("2", "7", "1000 (3)", why="more or less work, or workers, change no count") | {
        "delete: sum(row * row % 7 for row in range(start, start + 1000))": "by chance: then it soon ends",
        "no with: with rows_done.get_lock():": "by chance: so short a gap is rarely hit",
        "no flush: flush=True": "standard error is written at the end of each line",
        "one more: 0": "no number is read",
        "forgotten: timeout=0.1": "a line for each file is left, and only the times change",
    }


class TestOneLog:
    def test_each_record_arrives_once(self, result):
        assert sorted(line.split(maxsplit=2)[2] for line in result.lines) == [
            "6 parcels",
            "order 11: 2 parcels",
            "order 12: 2 parcels",
            "order 13: no address",
            "order 14: 2 parcels",
            "start",
        ]

    def test_each_record_names_its_process(self, result):
        names = [line.split()[1] for line in result.lines if "order" in line]
        assert all(re.fullmatch(r"\w+Process-[12]", name) for name in names)

    def test_records_of_the_main_process_are_in_the_file_too(self, result):
        assert result.lines[0] == "INFO  MainProcess start"
        assert "INFO  MainProcess 6 parcels" in result.lines

    def test_an_error_keeps_its_level(self, result):
        assert [line.split()[0] for line in result.lines if "order 13" in line] == ["ERROR"]

    equivalent = any_number("2 (2)", why="any number of workers will do") | {
        "delete: listener.stop()": "by chance: its thread has mostly written everything before",
        "delete: logging.shutdown()": "each record is flushed; elsewhere a file in use cannot be deleted",
    }


class TestRotated:
    def test_of_twelve_lines_eight_or_nine_are_lost_depending_on_the_python(self, result):
        kept = f"{result.fields['app.log.1']}, {result.fields['app.log']}"
        numbers = sorted(int(number) for number in re.findall(r"line +(\d+): [AB]", kept))
        assert numbers in ([9, 10, 11, 12], [10, 11, 12])

    equivalent = any_number("95", why="the lines are as long, and a file has room for eight") | {
        "one more: 1 (2)": "a third file is not shown",
    }


class TestDevices:
    def test_each_worker_has_a_number_and_a_device_of_its_own(self, result):
        owners = {(row["worker"], row["GPU"], row["pid"]) for row in result.table()}
        assert sorted((number, device) for number, device, _ in owners) == [("0", "0"), ("1", "1")]

    def test_each_device_trains_two_models(self, result):
        assert [row["GPU"] for row in result.table()] == ["0", "0", "1", "1"]

    def test_every_model_is_trained_once(self, result):
        assert sorted(row["model"] for row in result.table()) == ["demand", "prices", "returns", "stock"]

    equivalent = {"no with: with counter.get_lock():": "by chance: so short a gap is rarely hit"}


@expect(error="went on to return prices of north", platforms=["linux", "darwin"])
class TestWhere:
    def test_the_stack_names_the_functions_of_the_task(self, result):
        assert stack(result)[:2] == ["wait_for", "read_prices"]

    def test_the_worker_goes_on_after_the_stack(self, result):
        assert result.err.index("read_prices") < result.err.index("went on")

    equivalent = {
        "one more: 1": "a second worker has nothing to do",
        "delete: answered.wait()": "by chance: the signal may find the worker in wait_for all the same",
    }


@expect(exit_code=1, error="export stopped, exit code -15")
class TestOverdue:
    def test_the_stack_names_the_function_that_hung(self, result):
        assert stack(result)[:2] == ["save", "export"]

    def test_nothing_was_saved(self, result):
        assert result.lines == []

    equivalent = {
        "delete: started.wait()": "by chance: half a second is often enough to start",
        "delete: exporter.join(timeout=0.5)": "then it is terminated at once, at the same line",
        'delete: print("saved")': "it is never reached",
    }


@wrong_answers("loop for pool: pool.map", "delete: primes_below(1000)")
class TestProfiledParent:
    def test_the_workers_find_the_primes(self, result):
        assert result.fields["primes"] == "733"

    def test_only_the_calls_in_the_main_process_are_counted(self, result):
        assert result.fields["calls of is_prime"] == "998"

    equivalent = any_number("0", why="it is for a profile without a call") | {
        "one more: 2000": "2000 is no prime",
        "one more: 3000": "3000 is no prime",
    }


class TestProfiled:
    def test_the_primes_are_right(self, result):
        assert result.fields["primes"] == "471"

    def test_the_calls_of_all_workers_are_added_up(self, result):
        assert re.search(r"^primes_below +2 calls ", result.out, re.MULTILINE)
        assert re.search(r"^is_prime +2996 calls ", result.out, re.MULTILINE)

    equivalent = any_number("2", why="any number of workers will do")


@expect(platforms=["linux"])
class TestWatch:
    def test_the_table_takes_80_megabytes_more(self, result):
        memory = {row["name"]: int(row["memory"].split()[0]) for row in result.table()}
        assert memory["load_table"] - memory["simulate"] > 60

    def test_the_simulation_takes_more_of_the_processor(self, result):
        cpu = {row["name"]: float(row["CPU"].split()[0]) for row in result.table()}
        assert cpu["simulate"] > cpu["load_table"]

    equivalent = any_number("80_000_000", "30_000_000", why="it is too little to be seen") | {
        "delete: del table": "a linter wants the table used",
        "delete: sum(range(30_000_000))": "by chance: to start takes as much of the processor in both",
    }
