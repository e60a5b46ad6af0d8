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
