from verified.expectation import expect

LINUX = {"platforms": ["linux"]}
OWN = {"methods": ["own"], **LINUX}
ALREADY_SET = "RuntimeError: context has already been set"
SERIALIZING = "when serializing multiprocessing.context.Process object"
GUARD = 'no main guard: __name__ == "__main__"'
NOT_IMPORTED = "no child imports the file: it fails before, or it is forked"
JOIN = "delete: process.join()"
WAITS = "a program waits for its children at its end"


class TestLocalFunction:
    equivalent = {GUARD: NOT_IMPORTED, JOIN: WAITS}

    @expect(methods=["fork"])
    class TestFork:
        def test_a_forked_child_runs_it(self, result):
            assert result.lines == ["converted"]

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"], exit_code=1, error=SERIALIZING)
    class TestSince314:
        def test_it_cannot_be_pickled(self, result):
            assert "PicklingError: Can't pickle local object <function main.<locals>.convert" in result.err

        def test_the_main_process_fails_where_it_starts_the_child(self, result):
            assert "    process.start()\n" in result.err
            assert result.lines == []

    @expect(
        pythons="<3.14",
        methods=["forkserver", "spawn"],
        exit_code=1,
        error=r"AttributeError: Can't (pickle|get) local object 'main.<locals>.convert'",
    )
    class TestBefore314:
        def test_the_main_process_fails_where_it_starts_the_child(self, result):
            assert "    process.start()\n" in result.err
            assert result.lines == []


class TestLockHolder:
    equivalent = {
        GUARD: NOT_IMPORTED,
        JOIN: WAITS,
        "no with: with self.lock:": "a thread that is alone needs no lock",
    }

    @expect(methods=["fork"])
    class TestFork:
        def test_a_forked_child_has_the_object_with_its_lock(self, result):
            assert result.fields["total"] == "1"

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"], exit_code=1, error=SERIALIZING)
    class TestSince314:
        def test_the_lock_cannot_be_pickled(self, result):
            assert "TypeError: cannot pickle '_thread.lock' object\n" in result.err
            assert result.lines == []

        def test_the_path_to_the_lock_is_shown(self, result):
            assert "when serializing dict item 'lock'\nwhen serializing Counter state\n" in result.err

    @expect(
        pythons="<3.14",
        methods=["forkserver", "spawn"],
        exit_code=1,
        error="TypeError: cannot pickle '_thread.lock' object",
    )
    class TestBefore314:
        def test_the_lock_cannot_be_pickled(self, result):
            assert result.lines == []


class TestSetUnderTheGuard:
    @expect(methods=["fork"])
    class TestFork:
        def test_a_forked_child_has_what_was_set_under_the_guard(self, result):
            assert result.lines == ["loading from 2026-11", "exit code of the child: 0"]

    @expect(
        methods=["forkserver", "spawn"],
        children=[1],
        error="NameError: name 'config' is not defined",
    )
    class TestForkserverAndSpawn:
        def test_the_child_fails_and_the_main_process_goes_on(self, result):
            assert result.lines == ["exit code of the child: 1"]


class TestLateEnvironment:
    equivalent = {JOIN: WAITS}

    @expect(methods=["fork", "spawn"])
    class TestForkAndSpawn:
        def test_a_new_child_has_the_environment_of_now(self, result):
            assert result.fields == {"before": "no token", "after": "secret"}

    @expect(methods=["forkserver"])
    class TestForkserver:
        def test_a_new_child_has_the_environment_of_when_the_server_started(self, result):
            assert result.fields == {"before": "no token", "after": "no token"}


class TestSilentLog:
    equivalent = {JOIN: WAITS}

    @expect(methods=["fork"])
    class TestFork:
        def test_both_children_log_as_the_parent_configured(self, result):
            assert sorted(result.lines) == [*logged(1), *logged(2)]

    @expect(methods=["forkserver", "spawn"], error="WARNING:root:one image is broken")
    class TestForkserverAndSpawn:
        def test_only_the_child_that_configures_logging_logs_as_configured(self, result):
            assert result.lines == logged(2)


def logged(number):
    return [f"Process-{number}: converted 3 images", f"Process-{number}: one image is broken"]


NO_FUNCTION = "AttributeError: module '__main__' has no attribute 'convert'\n"
NO_FILE = "FileNotFoundError: [Errno 2] No such file or directory: '<stdin>'\n"


class TestNoFile:
    equivalent = {GUARD: "its children run PROGRAM, not this file"}

    @expect(pythons="<3.14", **OWN)
    class TestBefore314:
        def test_both_run(self, result):
            ran = ["converted", "exit code of the child: 0"]
            assert result.lines == ["python -c PROGRAM", *ran, "python - < PROGRAM", *ran]

    @expect(pythons="==3.14.*", error="ConnectionResetError: .+", **OWN)
    class TestOn314:
        def test_with_python_dash_c_the_child_does_not_find_its_function(self, result):
            assert result.lines[:2] == ["python -c PROGRAM", "exit code of the child: 1"]
            assert NO_FUNCTION in result.err

        def test_from_standard_input_the_fork_server_does_not_find_the_file(self, result):
            assert result.lines[2:] == ["python - < PROGRAM"]
            assert NO_FILE in result.err

    @expect(pythons=">=3.15", error="FileNotFoundError: .+", **OWN)
    class TestSince315:
        def test_with_python_dash_c_the_child_does_not_find_its_function(self, result):
            assert result.lines[:2] == ["python -c PROGRAM", "exit code of the child: 1"]
            assert NO_FUNCTION in result.err

        def test_from_standard_input_the_child_does_not_find_the_file(self, result):
            assert result.lines[2:] == ["python - < PROGRAM", "exit code of the child: 1"]
            assert NO_FILE in result.err


class TestWordcount:
    equivalent = {GUARD: "children do not import a __main__.py, and that is the point"}

    @expect(methods=["fork"])
    class TestFork:
        def test_a_forked_child_has_the_function(self, result):
            assert result.lines == ["5", "exit code of the child: 0"]

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"], children=[1], error="AttributeError: .+")
    class TestSince314:
        def test_the_child_does_not_import_the_file_and_misses_the_function(self, result):
            assert "AttributeError: module '__main__' has no attribute 'count'\n" in result.err
            assert result.lines == ["exit code of the child: 1"]

    @expect(pythons="<3.14", methods=["forkserver", "spawn"], children=[1], error="AttributeError: .+")
    class TestBefore314:
        def test_the_child_does_not_import_the_file_and_misses_the_function(self, result):
            assert "AttributeError: Can't get attribute 'count' on <module '__main__'" in result.err
            assert result.lines == ["exit code of the child: 1"]


OTHER_CONTEXT = "RuntimeError: A SemLock created in a fork context is being shared with a "


class TestTwoContexts:
    equivalent = {
        GUARD: NOT_IMPORTED,
        JOIN: WAITS,
        "no with: with lock:": "a process that is alone needs no lock",
    }

    @expect(methods=["fork"])
    class TestFork:
        def test_both_are_of_the_fork_context(self, result):
            assert result.lines == ["converted"]

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"], exit_code=1, error=SERIALIZING)
    class TestSince314:
        def test_the_lock_of_another_context_is_refused(self, result):
            assert OTHER_CONTEXT in result.err
            assert result.lines == []

    @expect(pythons="<3.14", methods=["forkserver", "spawn"], exit_code=1, error="RuntimeError: A SemLock .+")
    class TestBefore314:
        def test_the_lock_of_another_context_is_refused(self, result):
            assert OTHER_CONTEXT in result.err
            assert result.lines == []


@expect(exit_code=1, error=ALREADY_SET, **OWN)
class TestPinnedLate:
    equivalent = {GUARD: "it fails before it starts a child"}

    def test_the_line_after_the_queue_fails(self, result):
        assert '    set_start_method("fork")\n' in result.err


@expect(error=ALREADY_SET, children=[1], **OWN)
class TestPinnedTwice:
    equivalent = {
        GUARD: "the child fails before it gets there",
        'delete: print("converted")': "the child fails before it gets there",
    }

    def test_the_child_fails_when_it_runs_the_file(self, result):
        assert '    set_start_method("spawn")\n' in result.err
        assert result.lines == ["exit code of the child: 1"]


@expect(**OWN)
class TestWrapped:
    equivalent = {
        GUARD: "a forked child imports no file",
        f"{GUARD} (2)": "a forked child imports no file",
        JOIN: WAITS,
    }

    def test_fork_runs_a_function_that_cannot_be_pickled(self, result):
        assert result.lines == ["total: 42"]
