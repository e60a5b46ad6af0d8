import re

from verified.expectation import expect
from verified.quizzes import wrong_answers

JOINED_AT_EXIT = "Python joins every child when it exits"
NO_ASSERTION = "a test without an assertion passes"
LIMITS = [
    f"{what}: {number}{place}"
    for what, number in (("one more", "60"), ("one less", "60"), ("forgotten", "timeout=60"))
    for place in ("", " (2)")
]


def verdicts(result):
    """PASSED or FAILED by the name of the test, as pytest prints them with -v."""
    return dict(re.findall(r"^\w+\.py::(\S+) (PASSED|FAILED)", result.out, re.MULTILINE))


@expect(methods=["own"], exit_code=1)
class TestMethods:
    def test_the_full_price_is_right_under_each_start_method(self, result):
        methods = ("fork", "spawn", "forkserver")
        assert {verdicts(result)[f"test_full_price[{method}]"] for method in methods} == {"PASSED"}

    def test_the_report_names_each_test_and_then_each_failure(self, result):
        starts = [line.partition(" ")[0].strip("=") for line in result.lines]
        tests = [start for start in starts if start.startswith("test_prices.py::")]
        assert starts == ["", "collecting", "", *tests, "", "", "FAILED", "FAILED", ""]

    def test_the_discount_is_right_under_fork_alone(self, result):
        assert verdicts(result)["test_discount[fork]"] == "PASSED"
        assert verdicts(result)["test_discount[spawn]"] == "FAILED"
        assert verdicts(result)["test_discount[forkserver]"] == "FAILED"

    equivalent = {
        "twice: results.put(price - discount)": "nobody takes the second one",
        "delete: child.join()": JOINED_AT_EXIT,
        "delete: assert prices.pay_in_child(30, context) == 30": NO_ASSERTION,
    }


@expect(methods=["forkserver", "spawn"])
@wrong_answers("3.13 fork", 'no with: with patch(f"{__name__}.exchange_rate", return_value=2.0):')
class TestPatched:
    def test_the_patch_holds_in_the_process_that_made_it(self, result):
        assert result.fields["in the test"] == "2.0"

    def test_the_child_calls_the_real_function(self, result):
        assert result.fields["in the child"] == "1.1"

    equivalent = {"delete: child.join()": JOINED_AT_EXIT}


@expect(methods=["own"])
class TestRaces:
    def test_the_right_code_passes(self, result):
        assert result.fields["as it is"] == "pass"

    def test_each_mistake_is_noticed(self, result):
        assert result.fields["without the lock"] == "FAIL"
        assert result.fields["without looking"] == "FAIL"
        assert result.fields["taking two"] == "FAIL"

    # All by chance: the second at the barrier, in which nothing runs, can be taken for a hang.
    equivalent = {
        'no main guard: __name__ == "__main__"': "by chance: it starts no processes of its own",
        "twice: sold.put(sell(stock, lock, pause))": "by chance: two of four answers are read",
        "one more: 1": "by chance: each text is in the code once",
        "delete: meeting.wait(timeout=60)": "by chance: both often start within a second",
        "delete: return": "by chance: it only holds a comment",
        "delete: assert [process.exitcode for process in customers] == [0, 0]": "by chance: none fails",
        'delete: assert old in CODE, f"nothing to replace: {old}"': "by chance: each text is in the code",
        "forgotten: daemon=True": "by chance: no child is left here",
        "one less: 1 (4)": "by chance: both often get there at once",
        **dict.fromkeys(LIMITS, "by chance: nothing takes so long"),
        "one less: 2": "by chance: both often start within a second",
    }


@expect(methods=["own"], exit_code=1)
class TestLeftovers:
    def test_a_process_that_does_not_end_fails_its_test(self, result):
        assert "FAILED test_export.py::test_it_hangs - assert None == 0" in result.lines

    def test_a_process_that_is_left_is_an_error_and_named(self, result):
        assert "ERROR test_export.py::test_it_hangs - AssertionError: ['export']" in result.lines

    def test_the_report_names_the_test_twice(self, result):
        starts = [line.partition(" ")[0].strip("=") for line in result.lines]
        assert starts == [".FE", "", "FAILED", "ERROR", "1"]

    def test_the_other_test_passes(self, result):
        assert result.lines[-1].startswith("1 failed, 1 passed, 1 error in ")

    equivalent = {
        "delete: process.join()": JOINED_AT_EXIT,
        "delete: assert run_export(allowed, limit=60) == 0": NO_ASSERTION,
        "one more: 60": "nothing takes so long",
        "one less: 60": "nothing takes so long",
    }


@expect(methods=["own"])
class TestCounted:
    def test_patching_measures_spawned_children_alone(self, result):
        assert cells(result, "patch") == ["no", "measured", "no", "no"]

    def test_the_other_setting_measures_all_that_end_by_themselves(self, result):
        assert cells(result, "concurrency") == ["measured", "measured", "measured", "no"]

    def test_with_sigterm_a_terminated_child_is_measured_too(self, result):
        assert cells(result, "with sigterm") == ["measured"] * 4

    def test_the_columns_are_named(self, result):
        assert result.lines[0].split() == ["fork", "spawn", "forkserver", "terminated"]

    equivalent = {
        "no flush: flush=True": "nobody reads it",
        "delete: forever.wait()": "by chance: the child is often terminated before it has written",
        "delete: child.join()": JOINED_AT_EXIT,
        "delete: child.join() (2)": JOINED_AT_EXIT,
        'no main guard: __name__ == "__main__" (2)': "it starts no processes of its own",
        "one more: 12": "only the columns move",
        "one less: 12": "only the columns move",
    }


def cells(result, name):
    [row] = [line for line in result.lines if line.startswith(name + " ")]
    return row.removeprefix(name).split()


@expect(methods=["own"], exit_code=1)
class TestTyped:
    def test_four_mistakes_are_found(self, result):
        assert result.lines[-1] == "Found 4 errors in 1 file (checked 1 source file)"

    def test_the_missing_comma_is_found(self, result):
        assert 'Argument "args" to "Process" has incompatible type "Queue[float]"' in result.lines[0]

    def test_a_target_that_is_called_is_found(self, result):
        assert '"collect" does not return a value' in result.lines[1]

    def test_wrong_and_missing_arguments_of_submit_are_found(self, result):
        assert 'Argument 2 to "submit"' in result.lines[2]
        assert 'Missing positional argument "each" in call to "submit"' in result.lines[3]

    equivalent = dict.fromkeys(
        [
            'no main guard: __name__ == "__main__"',
            "delete: main()",
            "delete: queue.put(price(3, 1.5))",
            "twice: queue.put(price(3, 1.5))",
            *(f"{what}: 3{number}" for what in ("one more", "one less") for number in ("", " (2)", " (3)")),
        ],
        "mypy does not run it",
    ) | dict.fromkeys(
        [
            'delete: Process(target=price, args=("3", 1.5)).start()',
            'delete: pool.map(price, ["3"], [1.5])',
            "delete: pool.submit(lambda: price(3, 1.5))",
            "thread for process: Process (2)",
            "thread for process: Process (3)",
        ],
        "mypy does not find this mistake: that is the lesson",
    )
