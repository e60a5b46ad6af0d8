import re

from verified.expectation import expect
from verified.quizzes import wrong_answers


def any_number(*numbers, why):
    """Reasons for mutants that count one more or one less."""
    return {f"{what}: {number}": why for number in numbers for what in ("one more", "one less")}


def stack(result):
    """The functions of the program that a stack names, innermost first."""
    return re.findall(r'^  File "\w+\.py", line \d+ in (\w+)$', result.err, re.MULTILINE)


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
