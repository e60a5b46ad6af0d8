from verified.expectation import expect

ALIKE = "threads meet at the barrier, or wait there, in the same way"


@expect(children=[0])
class TestTimeout:
    def test_join_returns_none_with_a_timeout_and_without(self, result):
        assert result.starting("join(timeout=0.1) returned") == result.starting("join() returned") == ["None"]

    def test_a_child_whose_join_timed_out_is_alive_and_has_no_exit_code(self, result):
        after_timeout, _ = result.starting("alive:")
        assert after_timeout == "True exit code: None"

    def test_join_without_a_timeout_returns_when_the_child_has_ended(self, result):
        _, after_join = result.starting("alive:")
        assert after_join == "False exit code: 0"

    def test_the_child_took_the_only_sheet_of_paper(self, result):
        assert result.fields["paper left"] == "False"


@expect(hangs_at="process.join()")
class TestJoinedTooSoon:
    equivalent = {
        "thread for process: Process": ALIKE,
        "thread for process: Process (2)": ALIKE,
    }

    def test_two_teams_that_are_started_before_they_are_joined_both_play(self, result):
        assert {"red plays", "blue plays"} <= set(result.lines)

    def test_a_team_that_is_joined_before_the_other_starts_never_plays(self, result):
        assert not {"green plays", "white plays"} & set(result.lines)


@expect(error="no paper", children=[0, 1, 1, 3])
class TestExitCodes:
    def test_a_function_that_returns_gives_0(self, result):
        assert "report printed" in result.lines
        assert result.fields["finish"] == "exit code 0"

    def test_an_exception_gives_1_and_its_traceback_is_printed(self, result):
        assert result.fields["fail"] == "exit code 1"
        assert "\nValueError: invalid literal for int() with base 10: 'twelve'\n" in result.err

    def test_sys_exit_gives_its_number(self, result):
        assert result.fields["stop_with_a_number"] == "exit code 3"

    def test_sys_exit_with_a_text_prints_the_text_and_gives_1(self, result):
        assert result.fields["stop_with_a_text"] == "exit code 1"
        assert result.err.endswith("\nno paper\n")


class TestStopping:
    @expect(pythons=">=3.14", platforms=["linux", "darwin"], error="KeyboardInterrupt", children=[1])
    class TestSince314:
        def test_terminate_and_kill_skip_the_finally_block_and_the_atexit_function(self, result):
            assert cleaned_up(result)["terminate"] == cleaned_up(result)["kill"] == ("False", "False")

        def test_interrupt_runs_both(self, result):
            assert cleaned_up(result)["interrupt"] == ("True", "True")

        def test_the_exit_code_is_the_signal_or_1_after_an_interrupt(self, result):
            assert result.fields["terminate"] == "exit code -15"
            assert result.fields["kill"] == "exit code -9"
            assert result.fields["interrupt"] == "exit code 1"

    @expect(
        pythons="<3.14",
        platforms=["linux", "darwin"],
        exit_code=1,
        error="AttributeError: 'Process' object has no attribute 'interrupt'",
    )
    class TestBefore314:
        def test_terminate_and_kill_skip_the_finally_block_and_the_atexit_function(self, result):
            assert cleaned_up(result) == {"terminate": ("False", "False"), "kill": ("False", "False")}

        def test_the_exit_code_is_the_signal(self, result):
            assert result.fields["terminate"] == "exit code -15"
            assert result.fields["kill"] == "exit code -9"


def cleaned_up(result):
    """Whether the `finally` block and the `atexit` function ran, by the name of what stopped the child."""
    ran = zip(result.starting("  finally block ran:"), result.starting("  atexit function ran:"), strict=True)
    return dict(zip(["terminate", "kill", "interrupt"], ran, strict=False))


@expect(children=[0])
class TestDaemons:
    def test_both_children_are_processes(self, result):
        assert not result.children or len(result.exit_codes) == 2

    def test_the_main_process_waits_for_the_child_that_is_no_daemon(self, result):
        assert result.lines == ["alarm: on", "main: last line", "bill: printed"]


@expect(error="AssertionError: daemonic processes are not allowed to have children", children=[0, 1])
class TestDaemonParent:
    def test_a_daemon_fails_when_it_starts_a_child_and_another_child_does_not(self, result):
        assert result.lines == ["page printed"]


class TestUnjoined:
    @expect(methods=["fork"], platforms=["linux"], children=[0, 0])
    class TestFork:
        def test_both_children_find_the_event(self, result):
            assert result.starting("Ann goes home") == result.starting("Ben goes home") == [CLOSES]

    @expect(methods=["spawn"], platforms=["linux"], error="FileNotFoundError: .+", children=[0, 1])
    class TestSpawn:
        def test_only_the_child_that_is_joined_finds_the_event(self, result):
            assert result.starting("Ann goes home") == [CLOSES]
            assert result.starting("Ben goes home") == []


CLOSES = ", the shop closes: True"


class TestZombies:
    @expect(methods=["fork", "spawn"], platforms=["linux"], children=[0, 0, 0])
    class TestForkAndSpawn:
        def test_a_child_that_ended_and_was_not_joined_is_a_zombie(self, result):
            assert result.fields["first child ended"] == "zombie"
            assert result.fields["second child ended"] == "zombie"
            assert result.fields["third child ended"] == "zombie"

        def test_the_next_start_active_children_and_join_each_reap_it(self, result):
            assert result.fields["after the next start()"] == "gone"
            assert result.fields["after active_children()"] == "gone"
            assert result.fields["after join()"] == "gone"

    @expect(methods=["forkserver"], platforms=["linux"], children=[0, 0, 0])
    class TestForkserver:
        def test_no_child_is_a_zombie(self, result):
            assert list(result.fields.values()) == ["gone"] * 6


@expect(platforms=["linux", "darwin"], children=[0])
class TestOrphans:
    equivalent = {"delete: manager.join()": "the same lines are printed, only too early"}

    def test_one_manager_returns_and_another_is_killed(self, result):
        assert result.fields["killed=False"] != result.fields["killed=True"]

    def test_only_the_daemon_of_the_killed_manager_lives_on_and_can_notice(self, result):
        assert result.starting("printer:") == [f"{result.fields['killed=True']}: True"]
