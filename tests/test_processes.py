import re

import pytest

from verified.expectation import expect

RESET = "ConnectionResetError: .+"


class TestFirst:
    def test_the_function_runs_here_and_in_a_process_of_its_own(self, result):
        here, child = result.starting("hello from process")
        assert here != child

    def test_the_child_has_returned_when_join_returns(self, result):
        assert result.fields["exit code of the child"] == "0"


class TestUnguarded:
    @expect(pythons="<3.14", methods=["own"], platforms=["linux"])
    class TestBefore314:
        def test_the_child_runs(self, result):
            here, child = result.starting("hello from process")
            assert here != child
            assert result.fields["exit code of the child"] == "0"

    @expect(pythons="==3.14.*", methods=["own"], platforms=["linux"], exit_code=1, error=RESET)
    class TestOn314:
        def test_the_file_runs_again_in_another_process(self, result):
            here, helper = result.starting("hello from process")
            assert here != helper

        def test_the_program_fails_where_it_starts_the_child(self, result):
            assert "    process.start()\n" in result.err
            assert BOOTSTRAPPING in result.err
            assert "exit code of the child" not in result.fields

    @expect(pythons=">=3.15", methods=["own"], platforms=["linux"], error=r"\s+section in .+", children=[1])
    class TestSince315:
        def test_the_file_runs_again_in_two_other_processes(self, result):
            here, helper, child = result.starting("hello from process")
            assert len({here, helper, child}) == 3

        def test_the_child_fails_but_the_program_exits_with_code_0(self, result):
            assert BOOTSTRAPPING in result.err
            assert result.fields["exit code of the child"] == "1"


BOOTSTRAPPING = "RuntimeError: \n        An attempt has been made to start a new process"


class TestStages:
    equivalent = {"twice: orders.put(worker.name)": "nobody takes the second one"}

    def test_a_thread_is_alive_from_start_to_the_end_of_its_function(self, result):
        assert stages("tea", "alive", result) == ALIVE_WHILE_RUNNING

    def test_a_process_is_alive_from_start_to_the_end_of_its_function(self, result):
        assert stages("coffee", "alive", result) == ALIVE_WHILE_RUNNING

    def test_a_thread_has_neither_a_pid_nor_an_exit_code(self, result):
        assert {*stages("tea", "pid", result).values(), *stages("tea", "exit code", result).values()} == {"-"}

    def test_the_pid_of_a_process_comes_with_start_and_stays_after_join(self, result):
        before, running, after = stages("coffee", "pid", result).values()
        assert before == "None"
        assert running == after != "None"

    def test_the_exit_code_of_a_process_comes_when_it_has_ended(self, result):
        assert list(stages("coffee", "exit code", result).values()) == ["None", "None", "0"]

    def test_each_takes_its_order_between_start_and_join(self, result):
        assert re.search(r"running +tea .+\ntea is ready\nafter join +tea ", result.out)
        assert re.search(r"running +coffee .+\ncoffee is ready\nafter join +coffee ", result.out)

    def test_a_closed_process_does_not_give_its_pid(self, result):
        assert result.starting("after close") == ["ValueError: process object is closed"]


ALIVE_WHILE_RUNNING = {"before start": "False", "running": "True", "after join": "False"}


def stages(worker, fact, result):
    """A fact about one worker at each stage."""
    return {row[""]: row[fact] for row in result.table() if row["name"] == worker}


class TestBaskets:
    equivalent = {
        "delete: worker.join()": "so short a thread ends within start, and a process changes nothing here",
    }

    def test_what_a_process_changes_stays_in_the_process(self, result):
        assert result.starting("Process") == ["inside  ['apple']  ['pear']", "after   []         []"]

    def test_what_a_thread_changes_is_changed_for_all(self, result):
        assert result.starting("Thread") == ["inside  ['apple']  ['pear']", "after   ['apple']  ['pear']"]


class TestFreeSeat:
    equivalent = {"delete: worker.join()": "Python joins threads and children when it exits"}

    @expect(methods=["fork"], children=[0])
    class TestUnderFork:
        def test_a_forked_process_has_the_same_objects_as_a_thread(self, result):
            assert result.starting("Process") == result.starting("Thread") == [SAME]

    @expect(methods=["forkserver", "spawn"], children=[0])
    class TestElsewhere:
        def test_a_thread_has_the_same_objects(self, result):
            assert result.starting("Thread") == [SAME]

        def test_a_process_gets_another_object_but_the_same_none(self, result):
            assert result.starting("Process") == ["free: False  no guest: True"]


SAME = "free: True   no guest: True"


class TestTargets:
    @expect(methods=["fork"], children=[0, 0, 0])
    class TestUnderFork:
        def test_a_function_of_the_module_runs(self, result):
            assert result.section("function of the module").lines == ["hello"]

        def test_a_function_inside_another_runs(self, result):
            assert result.section("nested function").lines == ["hello"]

        def test_a_lambda_runs(self, result):
            assert result.section("lambda").lines == ["hello"]

    @expect(pythons="<3.14", methods=["forkserver", "spawn"], children=[0])
    class TestElsewhereBefore314:
        def test_a_function_of_the_module_runs(self, result):
            assert result.section("function of the module").lines == ["hello"]

        def test_a_function_inside_another_is_refused_with_an_attribute_error(self, result):
            error, message = result.section("nested function").lines
            assert error == "AttributeError"
            assert re.fullmatch(rf"Can't {LOCAL} 'main.<locals>.nested'", message)

        def test_a_lambda_is_refused_with_an_attribute_error(self, result):
            error, message = result.section("lambda").lines
            assert error == "AttributeError"
            assert re.fullmatch(rf"Can't {LOCAL} 'main.<locals>.<lambda>'", message)

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"], children=[0])
    class TestElsewhereSince314:
        def test_a_function_of_the_module_runs(self, result):
            assert result.section("function of the module").lines == ["hello"]

        def test_a_function_inside_another_is_refused_with_a_pickling_error(self, result):
            error, message = result.section("nested function").lines
            assert error == "PicklingError"
            assert re.fullmatch(rf"Can't {LOCAL} <function main.<locals>.nested at .+>", message)

        def test_a_lambda_is_refused_with_a_pickling_error(self, result):
            error, message = result.section("lambda").lines
            assert error == "PicklingError"
            assert re.fullmatch(rf"Can't {LOCAL} <function main.<locals>.<lambda> at .+>", message)


LOCAL = "(pickle|get) local object"  # 3.13 says get


class TestAnswers:
    def test_a_call_returns_the_answer(self, result):
        assert result.starting("add_up returned") == ["12"]

    def test_run_and_join_return_none(self, result):
        assert result.starting("run returned") == result.starting("join returned") == ["None"]

    def test_run_runs_the_function_here_and_start_in_another_process(self, result):
        called, run, started = result.starting("process")
        assert called == run != started

    def test_all_three_find_the_total(self, result):
        assert re.findall(r"^process \d+ finds (.+)$", result.out, re.MULTILINE) == ["12", "12", "12"]

    def test_the_exit_code_says_only_that_the_function_returned(self, result):
        assert result.starting("exit code") == ["0"]


@expect(children=[0] * 10)
class TestPids:
    def test_the_five_threads_run_in_the_main_process(self, result):
        assert pids("Thread", result.section("with a lock")) == result.starting("Main") * 5

    def test_the_five_processes_have_five_pids_of_their_own(self, result):
        assert len({*pids("Process", result.section("with a lock")), *result.starting("Main")}) == 6

    def test_without_a_lock_lines_are_torn(self, result):
        torn = result.section("without a lock").lines
        assert not all(WHOLE.fullmatch(line) for line in torn)
        assert len(re.findall(r"Process +\d+:", "\n".join(torn))) == 5

    def test_with_a_lock_no_line_is_torn(self, result):
        assert all(WHOLE.fullmatch(line) for line in result.section("with a lock").lines)


WHOLE = re.compile(r"(Thread|Process) +\d+: 2666646666700000")


def pids(kind, text):
    return [rest.partition(":")[0] for rest in text.starting(kind)]


@expect(children=[0] * 10)
class TestCost:
    equivalent = {"delete: worker.join()": "only the times that are measured change"}

    @pytest.mark.timing
    def test_starting_a_process_takes_many_times_as_long_as_starting_a_thread(self, result):
        assert fastest("Process", result) > 10 * fastest("Thread", result) > 0

    def test_ten_of_each_are_measured(self, result):
        assert result.out.count(" s, fastest of 10\n") == 2


def fastest(kind, result):
    [measured] = result.starting(kind)
    return float(measured.split()[0])
