import difflib
import re

import pytest

from verified.expectation import expect
from verified.layout import program_named
from verified.quizzes import wrong_answers


class TestSlow:
    def test_it_counts_the_words_of_all_eight_files(self, result):
        assert [result.fields[word] for word in ("red", "shoes", "hat")] == ["600,000", "400,000", "200,000"]

    def test_the_most_frequent_word_comes_first(self, result):
        assert [line.partition(":")[0] for line in result.lines] == ["red", "shoes", "hat", "time"]

    def test_it_prints_how_long_the_loop_took(self, result):
        assert re.fullmatch(r"\d+\.\d\d s", result.fields["time"])

    equivalent = {'no main guard: __name__ == "__main__"': "it starts no process, so nobody imports it"}


class TestFast:
    def test_the_counts_are_those_of_the_loop(self, result):
        assert result.lines[:-1] == recorded("slow")[:-1]

    def test_two_lines_and_an_import_make_the_difference(self, result):
        old, new = (program_named("speedup", name).files for name in ("Slow", "Fast"))
        changes = difflib.ndiff(old["slow.py"].splitlines(), new["fast.py"].splitlines())
        assert result.lines and [line for line in changes if line[0] in "+-"] == [
            "+ from concurrent.futures import ProcessPoolExecutor",
            "-         counts = [count_words(path) for path in paths]",
            "+         with ProcessPoolExecutor() as pool:",
            "+             counts = list(pool.map(count_words, paths))",
        ]

    def test_it_prints_how_long_the_pool_took(self, result):
        assert re.fullmatch(r"\d+\.\d\d s", result.fields["time"])

    @pytest.mark.timing
    def test_on_two_cores_it_takes_little_more_than_half_the_time(self, result):
        assert seconds(result.lines[-1]) < 0.65 * seconds(recorded("slow")[-1])


def recorded(name):
    """What another program of the page printed when it was recorded."""
    program = program_named("speedup", name)
    return program.recording("", "out").read_text("utf-8").splitlines()


def seconds(line):
    return float(re.search(r"(\d+\.\d+) s", line)[1])


class TestUnguarded:
    equivalent = {"delete: return len(search.split())": "since 3.14 no result arrives to be wrong"}

    @expect(
        pythons=">=3.15",
        methods=["own"],
        exit_code=1,
        error=r"concurrent\.futures\.process\.BrokenProcessPool: .* terminated abruptly .*",
        children=[1],
    )
    class TestSince315:
        def test_the_worker_fails_because_it_would_start_a_process_itself(self, result):
            assert "RuntimeError" in result.err
            assert "An attempt has been made to start a new process" in result.err

        def test_the_error_in_the_worker_names_the_guard(self, result):
            assert "if __name__ == '__main__':" in result.err

        def test_no_result_is_printed(self, result):
            assert result.lines == []

    @expect(
        pythons="==3.14.*",
        methods=["own"],
        exit_code=1,
        error=r"ConnectionResetError: .*",
    )
    class TestOn314:
        def test_the_error_in_the_helper_process_names_the_guard(self, result):
            assert "if __name__ == '__main__':" in result.err

        def test_no_result_is_printed(self, result):
            assert result.lines == []

    @expect(pythons="<3.14", methods=["own"])
    class TestBefore314:
        def test_on_linux_the_script_works_without_a_guard(self, result):
            assert result.lines == ["[2, 2, 3]"]


@wrong_answers("delete: errors.clear()", "delete: errors.append(line)")
class TestCollected:
    def test_in_the_loop_the_list_collects_both_errors(self, result):
        assert result.fields["after the loop"] == "2 errors"

    def test_with_the_pool_the_list_stays_empty(self, result):
        assert result.fields["after the pool"] == "0 errors"

    def test_the_pool_starts_workers(self, result):
        assert result.children != ()


class TestLambdas:
    equivalent = {"loop for pool: pool.map (2)": "map itself calls the function in the same way"}

    def test_a_lambda_cannot_be_pickled(self, result):
        assert result.lines[0].startswith("Can't pickle <function <lambda> at 0x")

    def test_partial_passes_the_extra_argument(self, result):
        assert result.lines[1] == "[True, False, True]"


class TestTiny:
    def test_loop_and_pool_count_the_same_words(self, result):
        assert [line.partition(", ")[2] for line in result.lines] == ["7,000 words"] * 2

    @pytest.mark.timing
    def test_the_loop_is_more_than_ten_times_faster(self, result):
        loop, pool = map(seconds, result.lines)
        assert pool > 10 * loop

    equivalent = {
        "delete: start = perf_counter() (2)": "only the time is wrong then",
        "delete: list(pool.map(count_words, queries))": "only the time grows",
        "loop for pool: pool.map": "the workers start later, so only the time grows",
        "loop for pool: pool.map (2)": "only the time falls",
    }


@wrong_answers("one less: 1", "one more: 1")
class TestAmdahl:
    def test_two_cores_do_not_halve_the_time(self, result):
        assert row(result, "2") == ("5.5", "1.8")

    def test_four_cores_are_about_three_times_as_fast(self, result):
        assert row(result, "4") == ("3.2", "3.1")

    def test_eight_cores_are_less_than_five_times_as_fast(self, result):
        assert row(result, "8") == ("2.1", "4.7")

    def test_even_64_cores_are_less_than_ten_times_as_fast(self, result):
        assert row(result, "64") == ("1.1", "8.8")


def row(result, cores):
    return next((row["minutes"], row["speedup"]) for row in result.table() if row["cores"] == cores)
