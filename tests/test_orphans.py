import re

from verified.expectation import expect

UNIX = {"platforms": ["linux", "darwin"]}


class TestDaemons:
    equivalent = {
        "no flush: flush=True (2)": "only the order of the lines would differ",
        "delete: time.sleep(0.3)": "a quick report is written, too",
        "thread for process: Process": "a program waits for its threads, too",
        "thread for process: Process (2)": "a daemon thread is cut off in the same way",
    }

    def test_the_program_waits_for_the_child_that_is_not_a_daemon(self, result):
        assert "report: written" in result.lines

    def test_the_program_ends_although_the_daemon_never_returns(self, result):
        assert "progress: 0 %" in result.lines
        assert "main: at its last line" in result.lines
        assert len(result.lines) == 3


@expect(error="AssertionError: daemonic processes are not allowed to have children", children=[0, 1])
class TestDaemonParent:
    def test_a_child_that_is_not_a_daemon_can_have_a_child_and_waits_for_it(self, result):
        assert result.lines[:2] == ["image resized", "daemon=False: exit code 0"]

    def test_a_daemon_fails_when_it_starts_a_child(self, result):
        assert result.lines[2:] == ["daemon=True: exit code 1"]


class TestZombies:
    @expect(methods=["fork", "spawn"], platforms=["linux"])
    class TestForkAndSpawn:
        def test_a_child_that_ended_and_was_not_joined_is_a_zombie(self, result):
            assert {result.fields[f"{n} child ended"] for n in ("first", "second", "third")} == {"zombie"}

        def test_the_next_start_and_active_children_and_join_each_reap_it(self, result):
            assert [result.fields[how] for how in REAPED_BY] == ["gone", "gone", "gone"]

    @expect(methods=["forkserver"], platforms=["linux"])
    class TestForkserver:
        def test_no_child_is_a_zombie(self, result):
            assert list(result.fields.values()) == ["gone"] * 6


REAPED_BY = ["after the next start()", "after active_children()", "after join()"]


@expect(**UNIX)
class TestOrphans:
    equivalent = {
        "delete: wait([manager.sentinel])": "by chance: a watcher that is stopped at once prints nothing",
    }

    def test_one_manager_returns_and_one_is_killed(self, result):
        ends = [re.sub(r"\d+: ", "", line) for line in result.starting("manager ")]
        assert ends == ["exit code 0", "exit code -9"]

    def test_only_the_watcher_of_the_killed_manager_lives_on_and_notices(self, result):
        killed = re.search(r"^manager (\d+): exit code -9$", result.out, re.MULTILINE)[1]
        assert result.starting("watcher: ") == [f"manager {killed} is gone"]


@expect(children="any", **UNIX)
class TestTool:
    equivalent = {
        "twice: sender.send(tool.pid)": "it is received once",
        "delete: tool.wait()": "then the task ends first, and its group is still there",
        "delete: process.join()": "the tool is what it waits for",
        "forgotten: duplex=False": "it sends nothing the other way",
        "forgotten: timeout=None if own_group else 0.5": "by chance: the tool often ends at once",
    }

    def test_terminate_leaves_the_tool_running(self, result):
        assert result.lines[0] == "own group: False, tool has ended: False"

    def test_a_signal_to_the_group_ends_the_tool_too(self, result):
        assert result.lines[1:] == ["own group: True, tool has ended: True"]


@expect(error=r"  warnings\.warn\(.*", children="any", **UNIX)
class TestWatchful:
    equivalent = {
        "twice: sender.send(pool.submit(os.getpid).result())": "nobody receives it a second time",
        "delete: signal.pause()": "by chance: the service is killed before it has ended",
        "delete: service.join()": "the end of the pipe is what it waits for",
        "one more: 1": "any exit code will do",
        "one less: 1": "any exit code will do",
        "one more: 1 (2)": "a second worker has nothing to do",
        "forgotten: duplex=False": "it sends nothing the other way",
        "forgotten: daemon=True": "os._exit does not wait for threads",
        "one more: 1 (3)": "it waits longer for what never happens",
        "one less: 1 (3)": "it does not wait for what never happens",
        "forgotten: timeout=None if watch else 1": "by chance: the worker often ends at once",
    }

    def test_a_worker_outlives_its_killed_parent(self, result):
        assert result.lines[0] == "watches its parent: False, has ended: False"

    def test_a_worker_that_watches_ends_with_it(self, result):
        assert result.lines[1:] == ["watches its parent: True, has ended: True"]

    def test_the_killed_service_leaves_semaphores_that_are_cleaned_up_with_a_warning(self, result):
        assert "leaked semaphore objects to clean up at shutdown" in result.err
