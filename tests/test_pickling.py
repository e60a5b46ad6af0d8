import re

from verified.expectation import expect
from verified.quizzes import wrong_answers


@wrong_answers('delete: order["apples"] = 4', "one less: 4")
class TestMoment:
    equivalent = {
        "one more: 5": "it is replaced before the child starts",
        "one less: 5": "it is replaced before the child starts",
        "delete: process.join()": "what the parent prints waits in its buffer until the child has ended",
    }

    def test_the_child_has_what_was_there_when_it_started(self, result):
        assert result.fields["in the child"] == "{'apples': 4, 'status': 'shipped'}"

    def test_the_parent_has_its_own_last_change(self, result):
        assert result.fields["in the parent"] == "{'apples': 3}"


class TestMissing:
    def test_an_object_arrives_as_another_object(self, result):
        assert re.fullmatch(r"<object object at 0x\w+> dollars", row(result, "pear")["in a worker"])

    def test_here_both_are_sold_out(self, result):
        assert row(result, "pear")["here"] == row(result, "plum")["here"] == "sold out"

    def test_a_member_of_an_enum_arrives_as_itself(self, result):
        assert row(result, "plum")["in a worker"] == "sold out"

    def test_a_number_arrives(self, result):
        assert row(result, "apple") == {"item": "apple", "here": "3 dollars", "in a worker": "3 dollars"}


def row(result, item):
    return next(row for row in result.table() if row["item"] == item)


REFUSED = {
    "generator": "TypeError: cannot pickle 'generator' object",
    "lock": "TypeError: cannot pickle '_thread.lock' object",
    "database": "TypeError: cannot pickle 'sqlite3.Connection' object",
}


class TestRefused:
    equivalent = {"delete: return line.strip()": "the function is refused, so nobody calls it"}

    class Everywhere:
        def test_what_belongs_to_this_process_is_refused(self, result):
            assert {name: outcome(result, name) for name in REFUSED} == REFUSED

        def test_a_socket_arrives(self, result):
            assert outcome(result, "socket") == "arrived as a socket"

    class Before313(Everywhere):
        def test_a_lambda_and_an_inner_function_raise_an_attribute_error(self, result):
            for name in "lambda", "inner function":
                assert outcome(result, name).startswith("AttributeError: Can't pickle local object 'send_all")

    @expect(pythons="<3.12")
    class TestBefore312(Before313):
        def test_an_open_file_is_refused(self, result):
            assert outcome(result, "open file") == "TypeError: cannot pickle '_io.TextIOWrapper' object"

    @expect(pythons="==3.12.*")
    class Test312(Before313):
        def test_an_open_file_is_refused(self, result):
            assert outcome(result, "open file") == "TypeError: cannot pickle 'TextIOWrapper' instances"

    @expect(pythons="==3.13.*")
    class Test313(Everywhere):
        def test_a_lambda_and_an_inner_function_raise_an_attribute_error(self, result):
            for name in "lambda", "inner function":
                assert outcome(result, name).startswith("AttributeError: Can't get local object 'send_all")

        def test_an_open_file_is_refused(self, result):
            assert outcome(result, "open file") == "TypeError: cannot pickle 'TextIOWrapper' instances"

    @expect(pythons=">=3.14")
    class TestSince314(Everywhere):
        def test_a_lambda_and_an_inner_function_raise_a_pickling_error(self, result):
            for name in "lambda", "inner function":
                assert outcome(result, name).startswith(
                    "PicklingError: Can't pickle local object <function send_all"
                )

        def test_an_open_file_is_refused(self, result):
            assert outcome(result, "open file") == "TypeError: cannot pickle 'TextIOWrapper' instances"


def outcome(result, name):
    [found] = result.starting(f"{name:15} ")
    return found


class TestMethod:
    equivalent = {
        "no with: with self.lock:": "each process has one thread",
        "delete: process.join()": "at its end, a program waits for its children all the same: see ending",
    }

    @expect(methods=["fork"])
    class TestForked:
        def test_fork_pickles_nothing_and_both_run(self, result):
            assert result.lines == ["PortableCrawler: 2 pages", "Crawler: 2 pages"]

    @expect(pythons="<3.14", methods=["forkserver", "spawn"])
    class TestBefore314:
        def test_the_lock_is_refused_and_the_crawler_without_it_runs(self, result):
            assert result.lines == ["PortableCrawler: 2 pages", LOCK_REFUSED]

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"])
    class TestSince314:
        def test_the_lock_is_refused_and_the_crawler_without_it_runs(self, result):
            assert result.lines[:2] == ["PortableCrawler: 2 pages", LOCK_REFUSED]

        def test_notes_lead_from_the_lock_to_the_crawler_that_holds_it(self, result):
            assert result.lines[2:4] == [
                "when serializing dict item 'lock'",
                "when serializing Crawler state",
            ]

        def test_further_notes_lead_on_to_the_process_that_was_to_be_started(self, result):
            assert [line.split()[2] for line in result.lines[4:]] == [
                *("Crawler", "tuple", "method", "method", "dict"),
                *("multiprocessing.context.Process", "multiprocessing.context.Process"),
            ]


LOCK_REFUSED = "TypeError: cannot pickle '_thread.lock' object"


@expect(methods=["forkserver", "spawn"])
@wrong_answers("3.13 fork", 'delete: report.city = "Rome"')
class TestSettings:
    equivalent = {
        'delete: Report.currency = "EUR"': "that the child does not notice is the point",
        "delete: self.city = city": "it is set again before the child starts",
        "delete: process.join()": "at its end, a program waits for its children all the same: see ending",
    }

    def test_the_object_is_copied_and_the_class_is_not(self, result):
        assert result.lines == ["Rome USD"]


class TestTargets:
    equivalent = {
        "one more: 10_000": "a number more makes no difference to speak of",
        "one less: 10_000": "a number less makes no difference to speak of",
    }

    def test_a_function_and_a_static_method_run_with_the_default_rate(self, result):
        assert target(result, "function")["result"] == target(result, "static method")["result"] == "125.0"

    def test_a_partial_and_a_method_run_with_the_rate_they_carry(self, result):
        assert target(result, "partial")["result"] == target(result, "method")["result"] == "150.0"

    def test_a_method_carries_its_object_and_the_others_are_small(self, result):
        sizes = {row["target"]: int(row["bytes"]) for row in result.table()}
        assert 20_000 < sizes.pop("method") < 40_000
        assert len(sizes) == 3
        assert max(sizes.values()) < 150


def target(result, name):
    return next(row for row in result.table() if row["target"] == name)
