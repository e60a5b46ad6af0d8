from verified.expectation import expect
from verified.quizzes import wrong_answers

LINUX = {"platforms": ["linux"]}
OWN = {"methods": ["own"], **LINUX}


class TestCurrency:
    equivalent = {"delete: process.join()": "a program waits for its children at its end"}

    @expect(methods=["fork"])
    class TestFork:
        def test_a_forked_child_has_the_value_that_was_set_under_the_guard(self, result):
            assert result.lines == ["10 USD", "20 USD"]

    @expect(methods=["forkserver", "spawn"])
    @wrong_answers("3.13 fork", 'delete: currency = "USD"')
    class TestForkserverAndSpawn:
        def test_the_child_has_the_value_that_the_file_sets(self, result):
            assert result.lines == ["10 USD", "20 EUR"]


@expect(**OWN)
class TestChoose:
    def test_the_method_that_is_set_is_the_default(self, result):
        assert result.fields["default"] == "spawn"

    def test_a_plain_process_is_spawned_and_has_what_the_file_sets(self, result):
        assert result.lines[1] == "Process-1: 10 EUR"

    def test_a_process_of_a_fork_context_is_forked_anyway(self, result):
        assert result.lines[2] == "ForkProcess-2: 20 USD"


BOOTSTRAPPING = "RuntimeError: \n        An attempt has been made to start a new process before"


class TestUnguarded:
    equivalent = {
        'delete: print("converting in process", os.getpid())': "only before 3.14 is the target reached",
    }

    @expect(pythons="<3.14", **OWN)
    class TestBefore314:
        def test_only_the_child_runs_the_target(self, result):
            assert len(starts(result)) == len(conversions(result)) == 1
            assert starts(result) != conversions(result)

        def test_the_child_succeeds(self, result):
            assert result.fields["exit code of the child"] == "0"

    @expect(pythons="==3.14.*", exit_code=1, error="ConnectionResetError: .+", **OWN)
    class TestOn314:
        def test_a_second_process_runs_the_file(self, result):
            assert len(set(starts(result))) == len(starts(result)) == 2

        def test_the_fork_server_refuses_to_start_a_child_and_so_the_program_fails(self, result):
            assert BOOTSTRAPPING in result.err
            assert "    process.start()\n" in result.err

        def test_the_target_never_runs(self, result):
            assert conversions(result) == []

    @expect(pythons=">=3.15", error=r"\s+section in .+", children=[1], **OWN)
    class TestSince315:
        def test_two_more_processes_run_the_file(self, result):
            assert len(set(starts(result))) == len(starts(result)) == 3

        def test_the_child_fails_before_it_reaches_the_target(self, result):
            assert BOOTSTRAPPING in result.err
            assert conversions(result) == []

        def test_only_the_exit_code_of_the_child_shows_the_failure(self, result):
            assert result.fields["exit code of the child"] == "1"
            assert result.exit_code in (0, None)


def starts(result):
    return result.starting("starting in process ")


def conversions(result):
    return result.starting("converting in process ")


@expect(**OWN)
@wrong_answers("thread for process: context.Process", "delete: log.flush()")
class TestLogFile:
    equivalent = {
        'no main guard: __name__ == "__main__"': "a forked child does not import the file",
        "delete: time.sleep(0.2)": "a quick download writes the same",
    }

    def test_the_forked_child_also_writes_what_the_parent_had_in_its_buffer(self, result):
        assert result.lines == [
            "main: starting",
            "child: downloaded 3 images",
            "main: starting",
            "main: done",
        ]


class TestDraws:
    class Everywhere:
        def test_two_forked_children_draw_the_same_number(self, result):
            assert same(result, "fork")

        def test_two_spawned_children_draw_different_numbers(self, result):
            assert not same(result, "spawn")

    @expect(pythons="<3.13.8", **OWN)
    class TestBefore(Everywhere):
        def test_two_children_of_the_fork_server_draw_different_numbers(self, result):
            assert not same(result, "forkserver")

    @expect(pythons=">=3.13.8,!=3.14.0", **OWN)
    class TestSince(Everywhere):
        def test_two_children_of_the_fork_server_draw_the_same_number(self, result):
            assert same(result, "forkserver")


def same(result, method):
    first, second = result.section(method).lines
    assert all(0 <= float(number) < 1 for number in (first, second))
    return first == second


class TestRefresh:
    equivalent = {
        "delete: started.wait()": "a thread takes a lock sooner than a process starts",
        'delete: warnings.simplefilter("always")': "the launcher shows all warnings, a plain run does not",
    }

    @expect(methods=["fork"], hangs_at="process.join()", error=r"(.+self\.pid = os\.fork\(\))?", **LINUX)
    class TestFork:
        def test_the_forked_child_waits_for_a_lock_that_no_thread_will_release(self, result):
            assert result.lines == []

    @expect(methods=["forkserver", "spawn"])
    class TestForkserverAndSpawn:
        def test_the_child_has_its_own_lock(self, result):
            assert result.lines == ["report written"]


@expect(**OWN)
class TestLate:
    def test_before_the_parent_changes_anything_all_children_have_the_same(self, result):
        assert half(result, 0) == {method: ["10", "missing", "missing", "1"] for method in METHODS}

    def test_a_forked_child_has_every_change(self, result):
        assert half(result, 1)["fork"] == ["12", "30", "winter", "2"]

    def test_a_spawned_child_has_only_the_environment_and_the_argument(self, result):
        assert half(result, 1)["spawn"] == ["10", "missing", "winter", "2"]

    def test_a_child_of_a_fork_server_that_was_running_has_only_the_argument(self, result):
        assert half(result, 1)["forkserver"] == ["10", "missing", "missing", "2"]

    def test_each_half_names_its_columns(self, result):
        header = ["price", "stock", "season", "discount"]
        assert [line.split() for line in result.lines if "price" in line] == [header, header]


METHODS = ["fork", "spawn", "forkserver"]


def half(result, number):
    """The cells under each method, before (0) or after (1) the empty line."""
    rows = [line.split() for line in result.out.split("\n\n")[number].splitlines()[1:]]
    assert [row[0] for row in rows] == METHODS
    return {row[0]: row[1:] for row in rows}


@expect(**OWN)
class TestFamily:
    def test_a_forked_child_is_a_child_of_your_program(self, result):
        assert parents(result, "fork") == CHILDREN

    def test_a_spawned_child_is_one_too_beside_a_resource_tracker(self, result):
        assert parents(result, "spawn") == {"resource_tracker": "your program", **CHILDREN}

    def test_under_forkserver_the_children_are_those_of_the_fork_server(self, result):
        assert parents(result, "forkserver") == {
            "resource_tracker": "your program",
            "forkserver": "your program",
            "child 1": "forkserver",
            "child 2": "forkserver",
        }


CHILDREN = {"child 1": "your program", "child 2": "your program"}


def parents(result, method):
    lines = [line.split("child of ") for line in result.section(method).lines]
    return {name.strip(): parent for name, parent in lines}


@expect(**OWN)
class TestHelpers:
    equivalent = {"delete: child.join()": "by chance: the children have often ended before the program looks"}

    def test_a_resource_tracker_is_started_for_the_first_semaphore(self, result):
        assert result.lines[0] == "Event() starts: resource_tracker"

    def test_the_fork_server_is_started_with_the_first_child_alone(self, result):
        first, second = result.starting("start() starts:")
        assert sorted(first.split(", ")) == ["child 1", "forkserver"]
        assert second == "child 2"

    def test_the_helpers_outlive_the_children(self, result):
        assert sorted(result.fields["join() waits for"].split(", ")) == ["child 1", "child 2"]
        assert sorted(result.fields["still running"].split(", ")) == ["forkserver", "resource_tracker"]


class TestCopies:
    class Everywhere:
        def test_the_file_runs_once_for_all_forked_children(self, result):
            assert row(result, "fork") == FORKED

        def test_the_file_runs_again_in_each_spawned_child(self, result):
            assert row(result, "spawn") == SPAWNED

    @expect(pythons="<3.13.8", **OWN)
    class TestBefore(Everywhere):
        def test_each_child_of_the_fork_server_runs_the_file(self, result):
            assert row(result, "forkserver") == [*SPAWNED[:-1], "no"]

    @expect(pythons=">=3.13.8,!=3.14.0", **OWN)
    class TestSince(Everywhere):
        def test_the_fork_server_runs_the_file_once_for_all_its_children(self, result):
            assert row(result, "forkserver") == SERVED


FORKED = ["1", "1", "3", "yes"]
SPAWNED = ["4", "3", "3", "yes"]
SERVED = ["2", "1", "3", "no"]
COLUMNS = ["runs", "own generator", "random.random", "is parent"]


def row(result, method):
    found = {row[""]: row for row in result.table()}
    assert list(found) == METHODS
    return [found[method][column] for column in COLUMNS]


class TestDeadLock:
    equivalent = {
        "delete: held.wait()": "a thread takes a lock sooner than a process starts",
        'delete: warnings.simplefilter("always")': "the launcher shows all warnings, a plain run does not",
        "delete: child.join()": "only the order of the lines would differ",
    }

    class Everywhere:
        def test_the_parent_has_two_threads_and_its_lock_is_held(self, result):
            assert threads(result, "parent") == ["2", "held"]

        def test_a_forked_child_has_one_thread_and_the_lock_is_held(self, result):
            assert threads(result, "fork") == ["1", "held"]

        def test_in_other_children_the_lock_is_free(self, result):
            assert threads(result, "spawn") == threads(result, "forkserver") == ["1", "free"]

    @expect(pythons="<3.12", **OWN)
    class TestBefore312(Everywhere):
        def test_python_does_not_warn(self, result):
            assert "warned" not in result.out

    @expect(pythons=">=3.12", **OWN)
    class TestSince312(Everywhere):
        def test_python_warns_only_about_the_fork(self, result):
            [warning] = result.starting("warned: ")
            assert warning.startswith("This process (pid=")
            assert warning.endswith("use of fork() may lead to deadlocks in the child.")


def threads(result, where):
    [row] = [row for row in result.table() if row[""] == where]
    return [row["threads"], row["lock"]]


@expect(**OWN)
class TestCopyOnWrite:
    equivalent = {
        'no main guard: __name__ == "__main__"': "a forked child does not import the file",
        "delete: child.join()": "a program waits for its children at its end",
        "one more: 100_000_000": "one byte of a hundred million",
        "one less: 100_000_000": "one byte of a hundred million",
        "one more: 1000": "the result is rounded to tens",
        "one less: 1000": "the result is rounded to tens",
    }

    def test_a_fork_copies_almost_nothing(self, result):
        assert result.fields["copied by the fork"] == "0 MB of 100 MB"

    def test_what_the_child_writes_is_copied(self, result):
        assert result.fields["copied after the child wrote"] == "50 MB of 100 MB"
