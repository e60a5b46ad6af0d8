from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"

LINUX = {"methods": ["own"], "platforms": ["linux"]}
ALREADY_SET = "RuntimeError: context has already been set"


def guard_is_idle(reason):
    return {'no main guard: __name__ == "__main__"': reason}


def rows(method, result):
    """The rows of a table that are about one start method, without its name."""
    found = [row for row in result.table() if row[""] == method]
    return [{name: value for name, value in row.items() if name} for row in found]


@expect(**LINUX)
class TestLate:
    equivalent = {"delete: child.join()": JOINED_AT_EXIT}

    def test_before_the_parent_changes_anything_all_children_have_the_same(self, result):
        for method in ("fork", "spawn", "forkserver"):
            before, _ = rows(method, result)
            assert before == {"price": "10", "stock": "missing", "season": "missing", "discount": "1"}

    def test_a_forked_child_has_every_change(self, result):
        _, after = rows("fork", result)
        assert after == {"price": "12", "stock": "30", "season": "winter", "discount": "2"}

    def test_a_spawned_child_has_the_environment_and_the_argument_only(self, result):
        _, after = rows("spawn", result)
        assert after == {"price": "10", "stock": "missing", "season": "winter", "discount": "2"}

    def test_a_child_of_the_fork_server_has_the_argument_only(self, result):
        _, after = rows("forkserver", result)
        assert after == {"price": "10", "stock": "missing", "season": "missing", "discount": "2"}


class TestCopies:
    @expect(pythons="<3.14", **LINUX)
    class TestBefore314:
        def test_forked_children_share_all_but_the_random_numbers_of_the_module(self, result):
            assert rows("fork", result) == [FORKED]

        def test_each_spawned_child_runs_the_top_level_again(self, result):
            assert rows("spawn", result) == [SPAWNED]

        def test_each_child_of_the_fork_server_does_so_too_unless_the_server_did_it_for_all(self, result):
            assert rows("forkserver", result) in ([SPAWNED | {"is parent": "False"}], [SERVED])

    @expect(pythons=">=3.14", **LINUX)
    class TestSince314:
        def test_forked_children_share_all_but_the_random_numbers_of_the_module(self, result):
            assert rows("fork", result) == [FORKED]

        def test_each_spawned_child_runs_the_top_level_again(self, result):
            assert rows("spawn", result) == [SPAWNED]

        def test_the_fork_server_runs_the_top_level_once_for_all_its_children(self, result):
            assert rows("forkserver", result) == [SERVED]


FORKED = {"is parent": "True", "top level": "1", "dice": "1", "random": "3"}
SPAWNED = {"is parent": "True", "top level": "4", "dice": "3", "random": "3"}
SERVED = {"is parent": "False", "top level": "2", "dice": "1", "random": "3"}


class TestDeadLock:
    equivalent = {
        "delete: child.join()": JOINED_AT_EXIT,
        'delete: warnings.simplefilter("always")': "tests show every warning, a reader's Python does not",
    }

    @expect(pythons="<3.12", children=[0, 0, 0], **LINUX)
    class TestBefore312:
        def test_a_forked_child_has_neither_the_thread_nor_a_free_lock(self, result):
            assert rows("parent", result) == [{"threads": "2", "free lock": "False"}]
            assert rows("fork", result) == [{"threads": "1", "free lock": "False"}]

        def test_under_the_other_methods_the_lock_is_free(self, result):
            assert rows("spawn", result) == rows("forkserver", result) == [FREE]

    @expect(pythons=">=3.12", children=[0, 0, 0], **LINUX)
    class TestSince312:
        def test_a_forked_child_has_neither_the_thread_nor_a_free_lock(self, result):
            assert rows("parent", result) == [{"threads": "2", "free lock": "False"}]
            assert rows("fork", result) == [{"threads": "1", "free lock": "False"}]

        def test_python_warns_of_this_fork_and_of_no_other_start(self, result):
            [warning] = result.starting("warned: This process (pid=")
            assert warning.endswith("is multi-threaded, use of fork() may lead to deadlocks in the child.")

        def test_under_the_other_methods_the_lock_is_free(self, result):
            assert rows("spawn", result) == rows("forkserver", result) == [FREE]


FREE = {"threads": "1", "free lock": "True"}


@expect(children=[0, 0], **LINUX)
class TestChoose:
    equivalent = {"delete: child.join()": JOINED_AT_EXIT}

    def test_the_method_that_is_set_holds_for_a_plain_process(self, result):
        assert result.starting("spawn") == ["no catalog"]

    def test_a_context_forks_all_the_same(self, result):
        assert result.starting("fork") == ["{'tea': 4, 'coffee': 6}"]


@expect(exit_code=1, error=ALREADY_SET, **LINUX)
class TestChosenLate:
    equivalent = guard_is_idle("it fails before it starts a child")

    def test_the_line_after_the_queue_fails(self, result):
        assert result.out == ""
        assert '    set_start_method("spawn")\n' in result.err


@expect(error=ALREADY_SET, children=[1], **LINUX)
class TestChosenTwice:
    equivalent = guard_is_idle("the child fails before it gets there")

    def test_the_parent_greets_and_learns_of_the_failure_by_the_exit_code(self, result):
        assert "hello" in result.lines
        assert result.fields["exit code"] == "1"

    def test_the_child_fails_when_it_runs_the_top_level(self, result):
        assert '    set_start_method("spawn")  # belongs under the main guard\n' in result.err


class TestUnpicklable:
    equivalent = {"delete: child.join()": JOINED_AT_EXIT}

    @expect(pythons="<3.14", children=[0] * 5, **LINUX)
    class TestBefore314:
        def test_fork_starts_them_all(self, result):
            assert starts("fork", result) == ["top_level", "nested", "<lambda>", "open"]

        def test_the_fork_server_starts_only_the_function_at_the_top_level(self, result):
            assert starts("forkserver", result) == ["top_level"]

        def test_it_refuses_functions_without_a_name_in_the_file_with_an_attribute_error(self, result):
            assert refusal("nested", result).startswith("AttributeError: Can't ")
            assert refusal("<lambda>", result).startswith("AttributeError: Can't ")

        def test_it_refuses_a_method_whose_object_holds_a_lock(self, result):
            assert refusal("open", result) == LOCK_REFUSED

    @expect(pythons=">=3.14", children=[0] * 5, **LINUX)
    class TestSince314:
        def test_fork_starts_them_all(self, result):
            assert starts("fork", result) == ["top_level", "nested", "<lambda>", "open"]

        def test_the_fork_server_starts_only_the_function_at_the_top_level(self, result):
            assert starts("forkserver", result) == ["top_level"]

        def test_it_refuses_functions_without_a_name_in_the_file_with_a_pickling_error(self, result):
            assert refusal("nested", result).startswith(f"{LOCAL_REFUSED}.nested at 0x")
            assert refusal("<lambda>", result).startswith(f"{LOCAL_REFUSED}.<lambda> at 0x")

        def test_it_refuses_a_method_whose_object_holds_a_lock(self, result):
            assert refusal("open", result) == LOCK_REFUSED


LOCAL_REFUSED = "PicklingError: Can't pickle local object <function jobs.<locals>"
LOCK_REFUSED = "TypeError: cannot pickle '_thread.lock' object"


def starts(method, result):
    """The targets that a start method starts."""
    return [line.split()[0] for line in result.section(method).lines if line.endswith(" started")]


def refusal(target, result):
    [message] = result.section("forkserver").starting(target)
    return message


class TestUnlogged:
    equivalent = {"delete: child.join()": JOINED_AT_EXIT}

    @expect(methods=["fork"], children=[0, 0])
    class TestForked:
        def test_both_children_log_as_the_parent_configured(self, result):
            assert result.lines == [*logged(1), *logged(2)]

    @expect(methods=["spawn", "forkserver"], error="WARNING:root:one ticket left", children=[0, 0])
    class TestFresh:
        def test_only_the_child_that_configures_logs_as_configured(self, result):
            assert result.lines == logged(2)


def logged(number):
    return [f"Process-{number}: sold a ticket", f"Process-{number}: one ticket left"]


class TestPiped:
    equivalent = guard_is_idle("its children run PROGRAM, not this file") | {
        "no flush: flush=True": "since 3.14 its children print nothing that could come before"
    }

    @expect(pythons="<3.14", **LINUX)
    class TestBefore314:
        def test_both_programs_run(self, result):
            assert result.lines == ["python -c", "hello", "python -", "hello"]

    @expect(pythons="==3.14.*", error="ConnectionResetError: .+", **LINUX)
    class TestOn314:
        def test_neither_child_says_hello(self, result):
            assert result.lines == ["python -c", "python -"]

        def test_from_the_command_line_the_child_does_not_find_its_function(self, result):
            assert NOT_FOUND in result.err

        def test_from_standard_input_the_fork_server_does_not_find_the_program(self, result):
            assert NO_FILE in result.err

    @expect(pythons=">=3.15", error=r"FileNotFoundError: .+", **LINUX)
    class TestSince315:
        def test_neither_child_says_hello(self, result):
            assert result.lines == ["python -c", "python -"]

        def test_from_the_command_line_the_child_does_not_find_its_function(self, result):
            assert NOT_FOUND in result.err

        def test_from_standard_input_the_child_does_not_find_the_program(self, result):
            assert NO_FILE in result.err


NOT_FOUND = "AttributeError: module '__main__' has no attribute 'greet'\n"
NO_FILE = "FileNotFoundError: [Errno 2] No such file or directory: '<stdin>'\n"


class TestPackage:
    equivalent = {'no main guard: __name__ == "__main__"': "a child never imports a __main__.py"}

    def test_each_text_has_its_words_counted(self, result):
        assert result.lines == ["short    2 words", "longer   5 words", "longest  9 words"]
