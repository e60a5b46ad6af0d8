from verified.expectation import expect
from verified.quizzes import wrong_answers

LINUX = {"platforms": ["linux"]}
OWN = {"methods": ["own"], **LINUX}
FORKED_WITH_THREADS = r"(.+pid = os\.fork\(\))?"


class TestOneSocket:
    equivalent = {
        **dict.fromkeys(
            [f"no with: with connection:{which}" for which in ("", " (2)", " (3)")],
            "it is closed when the child ends",
        ),
        "delete: has_asked.wait()": "by chance: Ann is often the first to ask",
        "delete: process.join()": "a program waits for its children at its end",
        **dict.fromkeys(
            ["thread for process: Process", "thread for process: Process (2)"],
            "threads share a connection, too",
        ),
        "one more: 3": "a name has three letters",
        "one more: 7 (2)": "there is no more to read",
    }

    def test_each_client_gets_the_answer_to_the_other(self, result):
        assert result.lines == ["Bob has 120 EUR", "Ann has 999 EUR"]


@expect(**OWN)
@wrong_answers("delete: database.close()", "delete: database.commit()")
class TestClosedDatabase:
    equivalent = {
        'no main guard: __name__ == "__main__"': "a forked child does not import the file",
        "delete: child.join()": "by chance: the child is often the first to close",
        "delete: database.close() (3)": "Python closes it at the end of the program",
        'delete: print("order stored")': "the order is refused",
    }

    def test_the_parent_cannot_commit_after_a_forked_child_has_closed_the_connection(self, result):
        assert result.fields["order refused"] == "disk I/O error"

    def test_the_order_is_in_the_file_all_the_same(self, result):
        assert result.fields["in the file"] == "[('desk',)]"


class TestOwnConnection:
    equivalent = {
        "delete: database.close()": "a forked worker opens another one in its place",
        **dict.fromkeys(["one more: 2", "one less: 2"], "how many workers there are does not show"),
    }

    def test_each_worker_reads_the_prices_over_its_own_connection(self, result):
        assert result.lines == ["[40, 250, 90]"]


class TestTopLevelFile:
    equivalent = {"delete: process.join()": "by chance: the first worker is usually first anyway"}

    @expect(methods=["fork"])
    class TestFork:
        def test_the_first_worker_reads_for_all(self, result):
            assert result.lines == [FIRST_LINE, "worker 2: ''", "worker 3: ''"]

    @expect(pythons=">=3.13.8,!=3.14.0", methods=["forkserver"])
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


@expect(**LINUX)
@wrong_answers('delete: os.environ["OMP_NUM_THREADS"] = "1"')
class TestBlasThreads:
    equivalent = {
        "delete: np.linalg.inv(matrix)": "NumPy starts its threads when it is imported",
        **dict.fromkeys(["one more: 300", "one less: 300"], "the size of the matrix does not matter"),
    }

    def test_each_worker_has_one_thread(self, result):
        assert result.lines == ["threads in the worker: 1"] * 2


@expect(**LINUX)
class TestCpus:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no process imports this file",
        "delete: cpus = len(os.sched_getaffinity(os.getpid()))": "this is for Python before 3.13",
    }

    def test_half_a_cpu_is_one_worker(self, result):
        assert result.fields["docker run --cpus=0.5"] == "1"

    def test_no_process_may_use_more_cpus_than_there_are(self, result):
        assert 1 <= int(result.fields["here"]) <= int(result.fields["os.cpu_count()"])

    def test_a_process_bound_to_one_cpu_has_one(self, result):
        assert result.fields["bound to one CPU"] == "1"


@expect(**LINUX)
class TestReserve:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no process imports this file",
        **dict.fromkeys(
            ["delete: block.close()", "delete: block.close() (2)"], "a block that nobody uses closes itself"
        ),
        **dict.fromkeys(["one more: 1_000_000", "one less: 1_000_000"], "there is room for either"),
        **dict.fromkeys(["one more: 1_000_000 (2)", "one less: 1_000_000 (2)"], "either is too much"),
        "one more: 0": "the first byte does not matter",
    }

    def test_a_block_that_fits_is_made(self, result):
        assert result.fields["1 MB"] == "reserved"

    def test_one_that_does_not_is_an_error_at_once(self, result):
        assert result.fields["1 MB more than there is"] == "[Errno 28] No space left on device"


@expect(**LINUX)
class TestOpenFiles:
    equivalent = {
        **dict.fromkeys(["one less: 100", "one more: 100 (2)"], "a limit of about a hundred"),
        **dict.fromkeys(["one more: 50", "one less: 50"], "about fifty are too many"),
    }

    def test_pipes_and_queues_have_two_open_files_each(self, result):
        assert result.fields["10 pipes"] == result.fields["10 queues"] == "20"

    def test_a_joined_process_too_until_it_is_closed(self, result):
        assert result.fields["10 joined processes"] == "20"
        assert result.fields["10 closed processes"] == "0"

    def test_beyond_the_limit_there_is_an_error(self, result):
        assert result.fields["50 more pipes"] == "[Errno 24] Too many open files"


class TestPreload:
    equivalent = {"delete: child.join()": "a process waits for its children at its end"}

    @expect(pythons="<3.13.8", **OWN)
    class TestBefore:
        def test_a_module_in_the_list_is_in_the_child(self, result):
            assert cells(result, "has decimal") == ["no", "yes", "yes"]

        def test_each_child_imports_the_file_itself(self, result):
            assert cells(result, "imports the file itself") == ["yes", "yes", "yes"]

    @expect(pythons=">=3.13.8,!=3.14.0", **OWN)
    class TestSince:
        def test_a_module_in_the_list_is_in_the_child(self, result):
            assert cells(result, "has decimal") == ["no", "yes", "yes"]

        def test_a_list_without_main_makes_each_child_import_the_file(self, result):
            assert cells(result, "imports the file itself") == ["no", "yes", "no"]


def cells(result, column):
    table = result.table()
    assert [row["preload"] for row in table] == ["not set", "decimal", "__main__ decimal"]
    return [row[column] for row in table]


class TestLazy:
    equivalent = {"delete: process.join()": "by chance: the first child is often the first to print"}

    @expect(pythons="<3.15")
    class TestBefore315:
        def test_both_processes_load_the_module(self, result):
            assert loaded(result) == ["True", "True"]

        def test_both_sums_are_right(self, result):
            assert sums(result) == SUMS

    @expect(pythons=">=3.15")
    class TestSince315:
        def test_only_the_process_that_uses_the_module_loads_it(self, result):
            assert loaded(result) == ["False", "True"]

        def test_both_sums_are_right(self, result):
            assert sums(result) == SUMS


SUMS = ["floats: 0.30000000000000004", "exact: 0.3"]


def loaded(result):
    return [line.partition(" loaded: ")[2] for line in result.lines]


def sums(result):
    return [line.partition(" loaded: ")[0] for line in result.lines]
