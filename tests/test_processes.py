import re

from verified.expectation import expect
from verified.quizzes import wrong_answers


class TestFirst:
    equivalent = {
        "delete: process.join()": "at its end, a program waits for its children all the same: see ending"
    }

    def test_the_function_runs_here_and_in_another_process(self, result):
        here, child = re.findall(r"from process (\d+)$", result.out, re.MULTILINE)
        assert here != child

    def test_the_child_gets_its_argument(self, result):
        assert result.lines[1].startswith("hello Ben from process ")

    def test_code_under_the_guard_runs_once(self, result):
        assert len(result.starting("hello Ann")) == len(result.lines) - 1 == 1


@wrong_answers("process for thread: Thread", "thread for process: Process")
class TestPids:
    equivalent = {
        "no with: with lock:": "a line that one print writes and flushes goes out in one piece: see locks",
        "no flush: flush=True": "a line that is written later is written whole all the same",
    }

    def test_threads_have_the_pid_of_the_main_program(self, result):
        assert result.starting("thread ") == result.starting("main ") * 2

    def test_each_process_has_its_own_pid(self, result):
        pids = result.starting("main ") + result.starting("process ")
        assert len(set(pids)) == len(pids) == 3

    def test_every_line_is_whole(self, result):
        assert all(re.fullmatch(r"(main|thread|process) +\d+", line) for line in result.lines)

    def test_the_processes_have_ended_before_the_threads_start(self, result):
        assert [line.split()[0] for line in result.lines] == ["main", *["process"] * 2, *["thread"] * 2]


class TestStages:
    equivalent = {
        "delete: may_end.wait()": "a child that starts takes longer than the look at it; this makes sure"
    }

    def test_a_process_is_alive_from_start_until_it_ends(self, result):
        assert column(result, "alive") == ["False", "True", "False"]

    def test_the_pid_is_none_before_start_and_stays_after_join(self, result):
        new, started, joined = column(result, "pid")
        assert new == "None"
        assert started == joined
        assert started.isdecimal()

    def test_the_exit_code_is_none_until_the_process_has_ended(self, result):
        assert column(result, "exitcode") == ["None", "None", "0"]

    def test_the_stages_are_new_started_and_joined(self, result):
        assert column(result, "stage") == ["new", "started", "joined"]


def column(result, name):
    return [row[name] for row in result.table()]


@wrong_answers("thread for process: Process", "process for thread: Thread")
class TestLists:
    equivalent = {
        "no flush: flush=True": "the parent's line is written before the next worker starts all the same"
    }

    def test_a_process_changes_its_own_lists(self, result):
        assert result.fields["in the process"] == "['disk full'] ['disk slow']"
        assert result.fields["after the process"] == "[] []"

    def test_a_thread_changes_the_lists_of_the_program(self, result):
        assert result.fields["in the thread"] == "['disk full'] ['disk slow']"
        assert result.fields["after the thread"] == "['disk full'] ['disk slow']"

    def test_each_worker_has_ended_before_the_lists_are_shown_again(self, result):
        assert [line.partition(" ")[0] for line in result.lines] == ["in", "after", "in", "after"]


class TestAnswers:
    equivalent = {
        "one more: 1": "a second worker has nothing to do",
        "forgotten: max_workers=1": "more workers have nothing to do",
    }

    def test_a_call_and_a_pool_return_the_total(self, result):
        assert result.starting("total returned") == result.starting("result returned") == ["12"]

    def test_run_and_join_do_not_return_the_total(self, result):
        assert result.starting("run returned") == result.starting("join returned") == ["None"]

    def test_run_starts_no_process_but_start_and_the_pool_do(self, result):
        called, run, started, pool = result.starting("adding up in process")
        assert called == run
        assert len({called, started, pool}) == 3


@expect(error=r"ValueError: could not convert string to float: 'n/a'", children=[0, 1])
class TestFailed:
    def test_the_exit_code_is_0_after_a_return_and_1_after_an_exception(self, result):
        assert result.starting("exit code:") == ["0", "1"]

    def test_the_child_prints_the_traceback_under_its_name(self, result):
        assert result.err.startswith("Process reader of n/a:\nTraceback (most recent call last):")

    def test_the_exception_does_not_reach_the_main_program(self, result):
        assert result.lines[-1] == "the main program goes on"

    def test_the_other_price_is_read(self, result):
        assert result.lines[0] == "price: 12.5"
