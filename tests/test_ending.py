from verified.expectation import expect
from verified.quizzes import wrong_answers

UNIX = {"platforms": ["linux", "darwin"]}


@expect(exit_code=1, error=r"failed: \['tuesday'\]", children=[0, 0, 1])
class TestNightly:
    def test_the_main_process_goes_on_after_a_child_failed(self, result):
        assert result.lines == ["all days: joined"]

    def test_the_program_fails_too_and_names_the_child_that_failed(self, result):
        assert result.err.endswith("'twelve'\nfailed: ['tuesday']\n")

    def test_the_child_prints_its_traceback(self, result):
        assert result.err.startswith("Process tuesday:\nTraceback (most recent call last):\n")


@expect(error="the folder is empty", children=[0, 0, 1, 1, 3])
@wrong_answers('delete: int("twelve")', 'delete: sys.exit("the folder is empty")')
class TestExitCodes:
    equivalent = {"delete: sys.exit(0)": "it is what a return does, and that is the point"}

    def test_a_function_that_returns_gives_0(self, result):
        assert result.lines[0] == "report written"
        assert result.fields["finish"] == "0"

    def test_sys_exit_with_a_number_gives_that_number_even_0(self, result):
        assert result.fields["leave_early"] == "0"
        assert result.fields["leave_with_a_number"] == "3"

    def test_an_exception_gives_1_and_prints_its_traceback(self, result):
        assert result.fields["fail"] == "1"
        assert "\nValueError: invalid literal for int() with base 10: 'twelve'\n" in result.err

    def test_sys_exit_with_a_message_prints_it_and_gives_1(self, result):
        assert result.fields["leave_with_a_message"] == "1"
        assert result.err.endswith("\nthe folder is empty\n")


@expect(hangs_at="process.join()")
class TestJoinedTooSoon:
    equivalent = {
        "thread for process: Process": "with threads the program hangs in the same place",
        "delete: page_saved.set()": "the process that would set it is never started",
        'delete: print("page downloaded")': "the process that would print it is never started",
        'delete: print("page parsed")': "the process waits forever before it",
    }

    def test_the_second_process_is_never_started(self, result):
        assert result.lines == []


@expect(**UNIX)
class TestStubborn:
    equivalent = {
        "delete: ready.wait()": "by chance: the first join gives the child time to ignore the signal",
        "delete: process.terminate()": "the child ignores the signal, which is the point",
        "delete: process.join(timeout=0.2)": "the child lives, however long anybody waits",
    }

    def test_join_returns_none_even_after_a_timeout(self, result):
        assert result.fields["join returned"] == "None"

    def test_the_exit_code_of_a_running_child_is_none(self, result):
        assert result.fields["exit code"] == "None"

    def test_a_child_can_ignore_terminate(self, result):
        assert result.fields["alive after terminate"] == "True"

    def test_no_child_can_ignore_kill(self, result):
        assert result.fields["after kill"] == "-9"


class TestStopping:
    @expect(pythons=">=3.14", error="KeyboardInterrupt", children=[1], **UNIX)
    class TestSince314:
        def test_terminate_and_kill_skip_the_finally_block_and_the_atexit_function(self, result):
            assert stopped(result, "terminate") == ("-15", "False", "False")
            assert stopped(result, "kill") == ("-9", "False", "False")

        def test_interrupt_runs_both(self, result):
            assert stopped(result, "interrupt") == ("1", "True", "True")

    @expect(
        pythons="<3.14",
        exit_code=1,
        error="AttributeError: 'Process' object has no attribute 'interrupt'",
        **UNIX,
    )
    class TestBefore314:
        def test_terminate_and_kill_skip_the_finally_block_and_the_atexit_function(self, result):
            assert stopped(result, "terminate") == ("-15", "False", "False")
            assert stopped(result, "kill") == ("-9", "False", "False")

        def test_there_is_no_interrupt(self, result):
            assert "interrupt:" not in result.lines


def stopped(result, how):
    """The exit code, and whether the finally block and the atexit function ran."""
    fields = result.section(how).fields
    return fields["exit code"], fields["finally block ran"], fields["atexit function ran"]


@expect(children=[143], **UNIX)
class TestSigterm:
    def test_terminate_runs_the_finally_block(self, result):
        assert result.lines[0] == "partial image deleted"

    def test_the_handler_chooses_the_exit_code(self, result):
        assert result.fields["exit code"] == "143"


@expect(error="ValueError: 3 rows are missing", children=[0, 1], **UNIX)
class TestFirstFailure:
    equivalent = {
        "delete: customers_done.wait()": "customers starts first, so it usually ends first",
        "delete: process.join()": "by chance: its sentinel is ready, so it has usually ended",
    }

    def test_a_check_that_succeeds_stops_no_other(self, result):
        assert result.lines[0] == "customers: 0"

    def test_the_check_that_failed_exits_with_1(self, result):
        assert result.fields["orders"] == "1"

    def test_then_the_check_that_still_ran_is_terminated(self, result):
        assert result.lines[1:] == ["orders: 1", "prices: -15"]

    def test_the_traceback_names_the_process(self, result):
        assert result.err.startswith("Process orders:\n")


@expect(methods=["fork", "spawn"])
class TestUnjoined:
    equivalent = {"delete: database_ready.wait()": "the event is set before the child starts"}

    @expect(methods=["spawn"], platforms=["linux"], error="FileNotFoundError: .+", children=[0, 1])
    @wrong_answers("3.15 fork", "delete: unjoined.start()")
    class TestSpawn:
        def test_only_the_joined_process_imports_its_prices(self, result):
            assert result.lines.count("prices imported") == 1

        def test_the_joined_process_succeeds(self, result):
            assert result.fields["exit code of the joined process"] == "0"

    @expect(methods=["fork"])
    class TestFork:
        def test_both_children_import_their_prices(self, result):
            assert result.lines.count("prices imported") == 2

        def test_the_joined_process_succeeds(self, result):
            assert result.fields["exit code of the joined process"] == "0"


@expect(**UNIX)
class TestCtrlC:
    equivalent = {
        "delete: process.join()": "the interrupt arrives before it",
        "delete: os.kill(process.pid, signal.SIGINT)": "the child ignores it, and that is the point",
    }

    def test_the_child_that_ignores_ctrl_c_finishes_first(self, result):
        assert result.lines[0] == "child: finished its image"

    def test_the_main_process_is_interrupted_and_then_waits(self, result):
        assert result.fields["main"] == "stopped, exit code of the child: 0"
