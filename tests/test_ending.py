import re

from verified.expectation import expect


class TestTimeout:
    def test_join_with_a_timeout_returns_while_the_child_lives(self, result):
        assert result.lines[:2] == ["join(timeout=0.1) returned None", "alive: True exit code: None"]

    def test_join_without_a_timeout_returns_when_the_child_has_ended(self, result):
        assert result.lines[2:4] == ["join() returned None", "alive: False exit code: 0"]

    def test_the_child_took_the_only_sheet_of_paper(self, result):
        assert result.lines[4:] == ["paper left: False"]


@expect(hangs_at="process.join()")
class TestJoinedTooSoon:
    def test_two_teams_that_are_started_before_they_are_joined_both_play(self, result):
        assert sorted(result.lines[:2]) == ["blue plays", "red plays"]
        assert result.lines[2] == "exit codes: [0, 0]"

    def test_a_team_that_is_joined_before_the_other_starts_never_plays(self, result):
        assert result.lines[3:] == []


@expect(error="no paper", children=[0, 1, 1, 3])
class TestExitCodes:
    def test_a_function_that_returns_gives_0(self, result):
        assert result.lines[:2] == ["report printed", "finish: exit code 0"]

    def test_an_exception_gives_1_and_its_traceback_is_printed(self, result):
        assert result.lines[2] == "fail: exit code 1"
        assert "\nValueError: invalid literal for int() with base 10: 'twelve'\n" in result.err

    def test_sys_exit_gives_its_number(self, result):
        assert result.lines[3] == "stop_with_a_number: exit code 3"

    def test_sys_exit_with_a_text_prints_the_text_and_gives_1(self, result):
        assert result.lines[4:] == ["stop_with_a_text: exit code 1"]
        assert result.err.endswith("\nno paper\n")


class TestStopping:
    @expect(pythons=">=3.14", platforms=["linux", "darwin"], error="KeyboardInterrupt", children=[1])
    class TestSince314:
        def test_terminate_and_kill_skip_the_finally_block_and_the_atexit_function(self, result):
            assert result.lines[:6] == TERMINATED_AND_KILLED

        def test_interrupt_runs_both(self, result):
            assert result.lines[6:] == ["interrupt: exit code 1", *ran(True)]

    @expect(
        pythons="<3.14",
        platforms=["linux", "darwin"],
        exit_code=1,
        error="AttributeError: 'Process' object has no attribute 'interrupt'",
    )
    class TestBefore314:
        def test_terminate_and_kill_skip_the_finally_block_and_the_atexit_function(self, result):
            assert result.lines == TERMINATED_AND_KILLED


def ran(both):
    return [f"  finally block ran:   {both}", f"  atexit function ran: {both}"]


TERMINATED_AND_KILLED = ["terminate: exit code -15", *ran(False), "kill: exit code -9", *ran(False)]


class TestDaemons:
    def test_both_children_run_when_the_main_process_ends(self, result):
        assert result.lines[:2] == ["alarm: on", "main: ends, exit codes of its children: (None, None)"]

    def test_only_the_child_that_is_no_daemon_ends_its_work(self, result):
        assert result.lines[2:] == ["bill: printed"]


@expect(error="AssertionError: daemonic processes are not allowed to have children", children=[0, 1])
class TestDaemonParent:
    def test_a_child_that_is_no_daemon_may_have_a_child_and_waits_for_it(self, result):
        assert result.lines[:2] == ["page printed", "daemon=False: exit code 0"]

    def test_a_daemon_fails_when_it_starts_a_child(self, result):
        assert result.lines[2:] == ["daemon=True: exit code 1"]


class TestUnjoined:
    @expect(methods=["fork"], platforms=["linux"])
    class TestFork:
        def test_both_children_find_the_event(self, result):
            assert result.lines == [*JOINED, "Ben goes home, the shop closes: True"]

    @expect(methods=["spawn"], platforms=["linux"], error="FileNotFoundError: .+", children=[0, 1])
    class TestSpawn:
        def test_the_child_that_is_not_joined_finds_no_event(self, result):
            assert result.lines == JOINED


JOINED = ["Ann goes home, the shop closes: True", "main: Ann has exit code 0"]


class TestZombies:
    @expect(methods=["fork", "spawn"], platforms=["linux"])
    class TestForkAndSpawn:
        def test_a_child_that_ended_and_was_not_joined_is_a_zombie(self, result):
            assert states(result)[::2] == ["zombie", "zombie", "zombie"]

        def test_the_next_start_active_children_and_join_each_reap_it(self, result):
            assert states(result)[1::2] == ["gone", "gone", "gone"]

        def test_every_child_ends_well(self, result):
            assert result.lines[6:] == ["exit codes: 0 0 0"]

    @expect(methods=["forkserver"], platforms=["linux"])
    class TestForkserver:
        def test_no_child_is_a_zombie(self, result):
            assert states(result) == ["gone"] * 6

        def test_every_child_ends_well(self, result):
            assert result.lines[6:] == ["exit codes: 0 0 0"]


def states(result):
    return [line.rpartition(" ")[2] for line in result.lines[:6]]


@expect(platforms=["linux", "darwin"])
class TestOrphans:
    def test_the_manager_returns_once_and_is_killed_once(self, result):
        ends = [re.sub(r"\d+ has", "has", line) for line in sorted(result.lines)[:2]]
        assert ends == ["killed=False: manager has exit code 0", "killed=True: manager has exit code -9"]

    def test_only_the_daemon_of_the_killed_manager_lives_on_and_can_notice(self, result):
        killed = re.search(r"killed=True: manager (\d+)", result.out)[1]
        assert sorted(result.lines)[2:] == [f"printer: manager {killed} has ended: True"]
