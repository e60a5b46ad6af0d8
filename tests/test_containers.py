from verified.expectation import expect
from verified.quizzes import wrong_answers

LINUX = {"platforms": ["linux"]}
OWN = {"methods": ["own"], **LINUX}


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
