from verified.expectation import expect

LINUX = {"methods": ["own"], "platforms": ["linux"]}
ALREADY_SET = "RuntimeError: context has already been set"


def guard_is_idle(reason):
    return {'no main guard: __name__ == "__main__"': reason}


@expect(**LINUX)
class TestLate:
    def test_before_the_parent_changes_anything_all_children_have_the_same(self, result):
        assert under_each(result.lines[1:4]) == [["10", "missing", "missing", "1"]] * 3

    def test_a_forked_child_has_every_change(self, result):
        assert under_each(result.lines[5:])[0] == ["12", "30", "winter", "2"]

    def test_a_spawned_child_has_the_environment_and_the_argument_only(self, result):
        assert under_each(result.lines[5:])[1] == ["10", "missing", "winter", "2"]

    def test_a_child_of_the_fork_server_has_the_argument_only(self, result):
        assert under_each(result.lines[5:])[2] == ["10", "missing", "missing", "2"]

    def test_each_column_is_named(self, result):
        header = ["price", "stock", "season", "discount"]
        assert [result.lines[n].split() for n in (0, 4)] == [header, header]


class TestCopies:
    @expect(pythons="<3.14", **LINUX)
    class TestBefore314:
        def test_forked_children_share_all_but_the_random_numbers_of_the_module(self, result):
            assert under_each(result.lines[1:])[0] == FORKED

        def test_each_spawned_child_runs_the_top_level_again(self, result):
            assert under_each(result.lines[1:])[1] == SPAWNED

        def test_each_child_of_the_fork_server_does_so_too_unless_the_server_did_it_for_all(self, result):
            assert under_each(result.lines[1:])[2] in [["False", *SPAWNED[1:]], SERVED]

    @expect(pythons=">=3.14", **LINUX)
    class TestSince314:
        def test_forked_children_share_all_but_the_random_numbers_of_the_module(self, result):
            assert under_each(result.lines[1:])[0] == FORKED

        def test_each_spawned_child_runs_the_top_level_again(self, result):
            assert under_each(result.lines[1:])[1] == SPAWNED

        def test_the_fork_server_runs_the_top_level_once_for_all_its_children(self, result):
            assert under_each(result.lines[1:])[2] == SERVED


FORKED = ["True", "1", "1", "3"]
SPAWNED = ["True", "4", "3", "3"]
SERVED = ["False", "2", "1", "3"]


def under_each(lines):
    """What follows the names of the three methods, which stand in this order."""
    names, values = [line.split()[0] for line in lines], [line.split()[1:] for line in lines]
    assert names == ["fork", "spawn", "forkserver"]
    return values


class TestDeadLock:
    @expect(pythons="<3.12", **LINUX)
    class TestBefore312:
        def test_a_forked_child_has_neither_the_thread_nor_a_free_lock(self, result):
            assert result.lines[:3] == DEAD_UNDER_FORK

        def test_under_the_other_methods_the_lock_is_free(self, result):
            assert result.lines[3:] == ALIVE_UNDER_OTHERS

    @expect(pythons=">=3.12", **LINUX)
    class TestSince312:
        def test_a_forked_child_has_neither_the_thread_nor_a_free_lock(self, result):
            assert result.lines[:3] == DEAD_UNDER_FORK

        def test_python_warns_of_this_fork(self, result):
            warning, advice = result.lines[3].split(" is multi-threaded, ")
            assert warning.startswith("warned: This process (pid=")
            assert advice == "use of fork() may lead to deadlocks in the child."

        def test_under_the_other_methods_the_lock_is_free_and_python_does_not_warn(self, result):
            assert result.lines[4:] == ALIVE_UNDER_OTHERS


DEAD_UNDER_FORK = [
    "            threads  free lock",
    "parent      2        False",
    "fork        1        False",
]
ALIVE_UNDER_OTHERS = [
    "spawn       1        True",
    "forkserver  1        True",
    "exit codes: [0, 0, 0]",
]


@expect(**LINUX)
class TestChoose:
    def test_the_method_that_is_set_holds_for_a_plain_process(self, result):
        assert result.lines[:1] == ["spawn  no catalog"]

    def test_a_context_forks_all_the_same(self, result):
        assert result.lines[1:2] == ["fork   {'tea': 4, 'coffee': 6}"]

    def test_both_are_processes_and_end_well(self, result):
        assert result.lines[2:] == ["exit codes: [0, 0]"]


@expect(exit_code=1, error=ALREADY_SET, **LINUX)
class TestChosenLate:
    equivalent = guard_is_idle("it fails before it starts a child")

    def test_the_line_after_the_queue_fails(self, result):
        assert result.out == ""
        assert '    set_start_method("spawn")\n' in result.err


@expect(error=ALREADY_SET, **LINUX, children=[1])
class TestChosenTwice:
    equivalent = guard_is_idle("the child fails before it gets there")

    def test_the_child_fails_when_it_runs_the_top_level(self, result):
        assert result.lines == ["hello", "exit code: 1"]
        assert '    set_start_method("spawn")  # belongs under the main guard\n' in result.err


class TestUnpicklable:
    @expect(pythons="<3.14", **LINUX)
    class TestBefore314:
        def test_fork_starts_them_all(self, result):
            assert result.lines[:5] == ALL_START

        def test_the_fork_server_starts_only_the_function_at_the_top_level(self, result):
            assert result.lines[5:7] == TOP_LEVEL_STARTS
            assert [line.split()[1] for line in result.lines[7:9]] == ["AttributeError:"] * 2
            assert result.lines[9:] == [LOCK_REFUSED]

    @expect(pythons=">=3.14", **LINUX)
    class TestSince314:
        def test_fork_starts_them_all(self, result):
            assert result.lines[:5] == ALL_START

        def test_the_fork_server_starts_only_the_function_at_the_top_level(self, result):
            assert [line.partition(" at 0x")[0] for line in result.lines[5:]] == [
                *TOP_LEVEL_STARTS,
                "nested     PicklingError: Can't pickle local object <function jobs.<locals>.nested",
                "<lambda>   PicklingError: Can't pickle local object <function jobs.<locals>.<lambda>",
                LOCK_REFUSED,
            ]


ALL_START = ["fork:", *(f"{job:10} exit code 0" for job in ("top_level", "nested", "<lambda>", "open"))]
TOP_LEVEL_STARTS = ["forkserver:", "top_level  exit code 0"]
LOCK_REFUSED = "open       TypeError: cannot pickle '_thread.lock' object"


class TestUnlogged:
    @expect(methods=["fork"])
    class TestForked:
        def test_both_children_log_as_the_parent_configured(self, result):
            assert result.lines == [*logged(1), "exit code: 0", *logged(2), "exit code: 0"]

    @expect(methods=["spawn", "forkserver"], error="WARNING:root:one ticket left")
    class TestFresh:
        def test_only_the_child_that_configures_logs_as_configured(self, result):
            assert result.lines == ["exit code: 0", *logged(2), "exit code: 0"]


def logged(number):
    return [f"Process-{number}: sold a ticket", f"Process-{number}: one ticket left"]


class TestPiped:
    equivalent = guard_is_idle("its children run PROGRAM, not this file")

    @expect(pythons="<3.14", **LINUX)
    class TestBefore314:
        def test_both_programs_run(self, result):
            greeting = ["hello", "exit code of the child: 0"]
            assert result.lines == ["python -c", *greeting, "python -", *greeting]

    @expect(pythons="==3.14.*", error="ConnectionResetError: .+", **LINUX)
    class TestOn314:
        def test_from_the_command_line_the_child_does_not_find_its_function(self, result):
            assert result.lines == ["python -c", "exit code of the child: 1", "python -"]
            assert NOT_FOUND in result.err

        def test_from_standard_input_the_fork_server_does_not_find_the_program(self, result):
            assert NO_FILE in result.err

    @expect(pythons=">=3.15", error=r"FileNotFoundError: .+", **LINUX)
    class TestSince315:
        def test_from_the_command_line_the_child_does_not_find_its_function(self, result):
            assert result.lines[:2] == ["python -c", "exit code of the child: 1"]
            assert NOT_FOUND in result.err

        def test_from_standard_input_the_child_does_not_find_the_program(self, result):
            assert result.lines[2:] == ["python -", "exit code of the child: 1"]
            assert NO_FILE in result.err


NOT_FOUND = "AttributeError: module '__main__' has no attribute 'greet'\n"
NO_FILE = "FileNotFoundError: [Errno 2] No such file or directory: '<stdin>'\n"


class TestPackage:
    equivalent = {'no main guard: __name__ == "__main__"': "a child never imports a __main__.py"}

    def test_each_text_has_its_words_counted(self, result):
        assert result.lines == ["short    2 words", "longer   5 words", "longest  9 words"]
