from verified.expectation import expect
from verified.quizzes import wrong_answers

LINUX = {"platforms": ["linux"]}
OWN = {"methods": ["own"], **LINUX}


@wrong_answers("delete: price = 12", 'delete: os.environ["SEASON"] = "winter"')
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


@wrong_answers("one less: 2", "delete: table[:half] = bytes(half)")
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
