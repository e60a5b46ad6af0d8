from verified.expectation import expect
from verified.quizzes import wrong_answers

LINUX = {"platforms": ["linux"]}
FORKED_WITH_THREADS = r"(.+pid = os\.fork\(\))?"


class TestTopLevelFile:
    equivalent = {"delete: process.join()": "by chance: the first worker is usually first anyway"}

    @expect(methods=["fork"])
    class TestFork:
        def test_the_first_worker_reads_for_all(self, result):
            assert result.lines == [FIRST_LINE, "worker 2: ''", "worker 3: ''"]

    @expect(pythons=">=3.13.8,!=3.14.0", methods=["forkserver"])
    @wrong_answers("3.15 spawn", "thread for process: Process")
    class TestForkserver:
        def test_the_first_worker_reads_for_all(self, result):
            assert result.lines == [FIRST_LINE, "worker 2: ''", "worker 3: ''"]

    @expect(pythons="<3.13.8", methods=["forkserver"])
    class TestEarlyForkserver:
        def test_each_worker_opens_the_file_itself(self, result):
            assert {line.partition(": ")[2] for line in result.lines} == {FIRST_LINE.partition(": ")[2]}
            assert len(result.lines) == 3

    @expect(methods=["spawn"])
    class TestSpawn:
        def test_each_worker_opens_the_file_itself(self, result):
            assert {line.partition(": ")[2] for line in result.lines} == {FIRST_LINE.partition(": ")[2]}
            assert len(result.lines) == 3


FIRST_LINE = "worker 1: 'import warnings'"


ONE_THREAD = dict.fromkeys(["forgotten: max_workers=1", "one more: 1"], "one task at a time needs one thread")


class TestThreadPool:
    equivalent = {
        'delete: warnings.simplefilter("always")': "the launcher shows all warnings, a plain run does not",
        **ONE_THREAD,
    }

    @expect(methods=["fork"], hangs_at="process.join()", error=FORKED_WITH_THREADS, **LINUX)
    class TestFork:
        def test_the_child_waits_for_a_thread_that_it_does_not_have(self, result):
            assert result.lines == []

    @expect(
        pythons=">=3.13.8,!=3.14.0",
        methods=["forkserver"],
        hangs_at="process.join()",
        error=FORKED_WITH_THREADS,
        **LINUX,
    )
    class TestForkserver:
        def test_the_fork_server_has_used_the_threads_and_its_child_waits_for_them(self, result):
            assert result.lines == []

    @expect(methods=["spawn"])
    class TestSpawn:
        def test_a_spawned_child_starts_a_thread_of_its_own(self, result):
            assert result.lines == ["total: 295"]

    @expect(pythons="<3.13.8", methods=["forkserver"])
    class TestEarlyForkserver:
        def test_each_child_imports_the_file_and_starts_a_thread_of_its_own(self, result):
            assert result.lines == ["total: 295"]


# Under fork, Python 3.12 at times warns of a thread that has just ended.
@expect(pythons="!=3.12.*")
class TestOwnThreads:
    equivalent = {
        'delete: warnings.simplefilter("always")': "there is nothing to warn about",
        "delete: process.join()": "a program waits for its children at its end",
        **ONE_THREAD,
    }

    def test_the_child_has_threads_under_every_start_method(self, result):
        assert result.lines == ["total: 295"]


class TestSeeds:
    equivalent = {
        "loop for pool: pool.map (2)": "a pool and a loop draw the same",
        **dict.fromkeys(
            ["one more: 999", "one less: 999", "one more: 999 (2)", "one less: 999 (2)"],
            "a little more or less is drawn",
        ),
        **dict.fromkeys(
            ["forgotten: max_workers=2", "one more: 2"],
            "by chance: the others may start later, or there are two CPUs",
        ),
    }

    def test_with_a_seed_per_worker_two_workers_draw_the_same_numbers(self, result):
        assert result.fields["seed per worker"] == "221 221 427 427"

    def test_with_a_seed_per_task_a_pool_draws_the_same_as_a_loop(self, result):
        assert result.fields["seed per task"] == result.fields["without a pool"] == "590 473 150 391"


class TestNumpySeeds:
    def test_a_pool_finds_the_same_as_a_loop(self, result):
        assert result.fields["pool"] == result.fields["loop"]

    def test_it_is_pi(self, result):
        assert result.fields["loop"] == "pi is about 3.14045"


OWN = {"methods": ["own"], **LINUX}


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
