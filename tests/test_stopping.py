from verified.expectation import expect
from verified.quizzes import wrong_answers

UNIX = {"platforms": ["linux", "darwin"]}


@expect(methods=["own"], **UNIX)
class TestCtrlC:
    equivalent = {
        "delete: time.sleep(0.3)": "by chance: the interrupt may come before the program has ended",
        "no flush: flush=True": "by chance: the interrupt may come before the program has ended",
        "thread for process: ProcessPoolExecutor": "a pool of threads goes on in the same way",
        'no main guard: __name__ == "__main__" (2)': "no process imports this file",
    }

    def test_all_pages_are_begun_all_the_same(self, result):
        assert result.fields["pages begun"] == "6 of 6"

    def test_only_then_does_the_program_end(self, result):
        assert result.fields["then"] == "KeyboardInterrupt"


@expect(exit_code=143, **UNIX)
class TestQuiet:
    equivalent = {
        "delete: signal.signal(signal.SIGINT, signal.SIG_IGN)": "this run gets no Ctrl-C",
        "delete: signal.signal(signal.SIGINT, leave)": "this run gets no Ctrl-C",
        "delete: signal.signal(signal.SIGTERM, signal.SIG_DFL)": "nobody terminates a worker here",
        "forgotten: initializer=set_up_worker": "the signal is for the main process alone",
        "one more: 2": "any number of workers will do",
        "one less: 2": "any number of workers will do",
    }

    def test_the_first_result_arrives(self, result):
        assert result.fields["result"] == "2666646666700000"

    def test_what_runs_is_finished_and_the_rest_is_cancelled(self, result):
        finished, _, tasks = result.fields["finished"].split()
        assert 0 < int(finished) < int(tasks) == 100


@expect(children="any")
class TestDeadline:
    equivalent = {
        "twice: sender.send(convert(file))": "nobody receives it a second time",
        'twice: sender.send(f"failed: {error}")': "nobody receives it a second time",
        "delete: process.join(timeout=1)": "this child prints nothing that could be cut off",
        "delete: process.join()": "a process that was killed soon ends by itself",
        "one more: 1": "any exit code will do",
        "forgotten: duplex=False": "it sends nothing the other way",
        "one more: 1 (2)": "the limit may be longer",
        "one less: 1 (2)": "by chance: a file is often converted at once",
        "forgotten: timeout=1": "this child soon ends by itself",
        "one more: 1 (3)": "this child soon ends by itself",
        "one less: 1 (3)": "this child prints nothing that could be cut off",
        "process for thread: ThreadPoolExecutor": "a process can wait for another just as well",
        "loop for pool: pool.map": "one after the other, they are converted too",
        "forgotten: max_workers=2": "any number of files at a time will do",
        "one more: 2": "any number of files at a time will do",
        "one less: 2": "any number of files at a time will do",
    }

    def test_the_file_that_never_ends_is_given_up(self, result):
        assert result.starting("endless.mp4 -> ") == ["took too long"]

    def test_a_crash_costs_its_own_file_only(self, result):
        assert result.starting("corrupt.mp4 -> ") == ["crashed"]

    def test_an_exception_is_reported_with_its_message(self, result):
        assert result.starting("notes.txt -> ") == ["failed: substring not found"]

    def test_a_good_file_is_converted(self, result):
        assert result.starting("cat.mp4 -> ") == ["cat.webm"]

    def test_each_file_has_one_result_in_order(self, result):
        names = [line.split()[0] for line in result.lines]
        assert names == ["endless.mp4", "cat.mp4", "corrupt.mp4", "notes.txt"]


@expect(**UNIX)
@wrong_answers("delete: process.terminate()", "delete: stop.set()")
class TestGrace:
    equivalent = {
        "one less: 4": "by chance: the process that then waits is often one of the children",
        "delete: join_all(processes, timeout=1) (2)": "SIGTERM comes before SIGKILL all the same",
        "one more: 1": "more time changes nothing",
        "one more: 1 (2)": "more time changes nothing",
        "one less: 1 (2)": "SIGTERM comes before SIGKILL all the same",
        "one more: 0": "more time changes nothing",
        "one less: 0": "join takes a time in the past for 0",
    }

    def test_a_process_that_looks_at_the_event_returns(self, result):
        assert result.lines[0].split() == ["polite", "0"]

    def test_a_process_that_does_not_look_is_terminated(self, result):
        assert result.lines[1].split() == ["deaf", "-15"]

    def test_only_a_process_that_ignores_that_is_killed(self, result):
        assert result.lines[2].split() == ["stubborn", "-9"]


class TestFound:
    equivalent = {
        "one more: 100_000_000": "no search gets that far",
        "one less: 100_000_000": "no search gets that far",
        'delete: return "not here"': "no search gets that far",
        "one more: 0 (2)": "the rest of the division may be any",
        "one more: 1_000": "it may look more or less often",
        "one less: 1_000": "it may look more or less often",
        **dict.fromkeys(
            ["forgotten: max_workers=4", "one more: 4 (2)", "one less: 4 (2)"],
            "a search that begins later stops at once",
        ),
    }

    def test_the_voucher_is_found(self, result):
        assert result.lines[0].split() == ["from", "0:", "found", "40017"]

    def test_all_other_searches_stop(self, result):
        assert [line.split()[-1] for line in result.lines[1:]] == ["stopped"] * 3


class TestFailFast:
    equivalent = {
        "one more: 10": "another simulation may fail",
        "one less: 10": "another simulation may fail",
        "one more: 200_000": "a simulation may be of any length",
        "one less: 200_000": "a simulation may be of any length",
        "forgotten: max_workers=2": "any number of workers will do",
        "one more: 2": "any number of workers will do",
        "one less: 2": "any number of workers will do",
    }

    def test_the_tasks_that_wait_are_canceled(self, result):
        canceled, _, tasks = result.fields["canceled"].split()
        assert 0 < int(canceled) < int(tasks) == 100

    def test_the_exception_is_raised_where_the_results_are_read(self, result):
        assert result.fields["failed"] == "division by zero"


# Not under fork: Python 3.12 at times warns of the thread that an executor has had.
@expect(methods=["forkserver", "spawn"])
class TestCalls:
    equivalent = {
        "one more: 1": "by chance: the second worker often starts too late",
        "twice: started.release()": "it is awaited once",
        "delete: may_end.acquire()": "by chance: the first task often ends no sooner",
        "thread for process: ProcessPoolExecutor": "a pool of threads does the same",
        "delete: started.acquire()": "by chance: the first task has often begun",
        "twice: may_end.release()": "it is awaited once",
        "one more: 0": "by chance: the first task has often begun",
        "one more: 0 (2)": "by chance: the first task often ends no sooner",
        **dict.fromkeys(["one more: 0 (3)", "one less: 0 (3)"], "it waits longer, or not at all"),
        **dict.fromkeys(["one more: 0 (4)", "one less: 0 (4)"], "it waits longer, or not at all"),
        **dict.fromkeys(["one more: 20", "one less: 20"], "any number of tasks will do"),
    }

    def test_cancel_drops_a_waiting_task_and_the_pool_goes_on(self, result):
        assert calls(result)["cancel()"] == ["yes", "no", "yes"]

    def test_shutdown_lets_everything_finish_and_takes_no_more(self, result):
        assert calls(result)["shutdown()"] == ["yes", "yes", "no"]

    def test_with_cancel_futures_it_drops_what_waits(self, result):
        assert calls(result)["and cancel"] == ["yes", "no", "no"]

    def test_close_is_to_a_pool_what_shutdown_is_to_an_executor(self, result):
        assert calls(result)["Pool.close()"] == ["yes", "yes", "no"]

    def test_terminate_drops_what_runs_too(self, result):
        assert calls(result)["Pool.terminate()"] == ["no", "no", "no"]


def calls(result):
    """For each call: whether the running task ends, the waiting one runs, a new one is accepted."""
    rows = result.table()
    return {row["call"]: [row["running"], row["waiting"], row["new"]] for row in rows}
