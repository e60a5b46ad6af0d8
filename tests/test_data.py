from verified.expectation import expect
from verified.quizzes import wrong_answers

SIZE = 80  # MB


@expect(platforms=["linux"])
class TestMemory:
    def test_by_rss_each_way_costs_the_size_of_the_numbers(self, result):
        assert min(memory(result, way, "RSS") for way in WAYS) > SIZE

    def test_only_an_argument_costs_memory_of_its_own(self, result):
        assert memory(result, "argument", "USS") > SIZE
        assert memory(result, "argument", "USS") > memory(result, "memory map", "USS") + SIZE / 2
        assert memory(result, "argument", "USS") > memory(result, "shared memory", "USS") + SIZE / 2

    def test_pss_counts_a_share(self, result):
        for way in ["memory map", "shared memory"]:
            assert memory(result, way, "USS") < memory(result, way, "PSS") < memory(result, way, "RSS")

    equivalent = {
        **dict.fromkeys(
            ["delete: together.wait()", "delete: together.wait() (2)", "one less: 2 (2)"],
            "by chance: the workers are often at the same place",
        ),
        "delete: np.ndarray(10_000_000, buffer=block.buf)[:] = numbers": "an empty block is as large",
        "delete: block.close()": "Python closes the block when the program exits",
        "one more: 2": "a third worker has nothing to do",
        "one more: 2 (3)": "map stops at the shortest list",
        "one more: 2 (4)": "map stops at the shortest list",
        "one more: 80_000_000": "a byte more changes nothing",
        "one less: 10_000_000 (2)": "a number less changes nothing",
    }


WAYS = ["argument", "memory map", "shared memory"]


def memory(result, way, kind):
    """Megabytes in a worker that was given the numbers in this way."""
    [sizes] = result.starting(way)
    kinds = result.lines[0].removeprefix("in each worker").split()
    return int(sizes.replace("MB", "").split()[kinds.index(kind)])


class TestSharedArray:
    def test_each_worker_sees_the_readings_of_all_stations(self, result):
        assert result.lines == [
            "station 0: 11.50 degrees",
            "station 1: 5.50 degrees",
            "station 2: 20.50 degrees",
        ]

    equivalent = {
        "delete: block.close()": "Python closes the block when the program exits",
        'delete: raise TypeError("an array of objects cannot be shared")': "this array holds numbers",
    } | dict.fromkeys(["one more: 1_000_000", "one less: 1_000_000"], "an hour does not change the average")


@expect(children=[-11, 0], platforms=["linux"])
@wrong_answers("delete: block.close()", "delete: print(array[0])")
class TestDeadView:
    def test_an_ndarray_after_close_crashes_its_process(self, result):
        assert result.fields["with_ndarray"] == "exit code -11"

    def test_frombuffer_refuses_to_close(self, result):
        assert result.lines[1:] == ["cannot close exported pointers exist", "with_frombuffer: exit code 0"]

    equivalent = {
        "delete: block.close() (2)": "Python closes the block when the function returns",
        "delete: block.close() (3)": "Python closes the block when the program exits",
    } | dict.fromkeys(["one more: 0", "one less: 0", "one less: 1_000_000"], "any place in the block crashes")


class TestMapped:
    def test_each_worker_reads_its_own_rows(self, result):
        assert result.lines == [f"station {number}: {number + 11.5:.2f} degrees" for number in range(8)]

    equivalent = dict.fromkeys(
        ["one more: 500_000", "one less: 500_000"], "an hour does not change the average"
    )


@expect(methods=["own"], platforms=["linux"])
class TestTable:
    def test_both_ways_give_the_same_total(self, result):
        assert {line.split()[2] for line in result.lines} == {"4,499,998,500,000"}

    def test_a_mapped_table_costs_next_to_nothing_and_a_sent_one_its_size(self, result):
        [mapped], [sent] = result.starting("path"), result.starting("table")
        assert float(sent.split()[-3]) > 20
        assert float(mapped.split()[-3]) < float(sent.split()[-3]) / 4

    equivalent = {
        "one more: 2": "a third worker has nothing to do",
        "delete: together.wait() (2)": "by chance: the workers are often at the same place",
    }


@expect(methods=["own"], platforms=["linux"])
class TestFrozen:
    def test_a_collection_copies_what_the_child_inherited(self, result):
        assert copied(result, "gc.collect()  ") > 10 * copied(result, "gc.collect() after freeze")

    def test_so_does_reading_even_after_a_freeze(self, result):
        assert copied(result, "read all after freeze") > 10 * copied(result, "gc.collect() after freeze")

    equivalent = {
        'no main guard: __name__ == "__main__"': "a forked child imports nothing",
        "twice: results.put(process.memory_full_info().uss - before)": "nobody takes the second one",
        "delete: worker.join()": "Python joins every child when it exits",
    } | dict.fromkeys(["one more: 300_000", "one less: 300_000"], "an order takes few bytes")


def copied(result, action):
    """Megabytes that the child copied."""
    [size] = result.starting(action)
    return float(size.split()[0])


@expect(children="any", methods=["own"])
@wrong_answers("forgotten: maxtasksperchild=3", "one more: 3", "forgotten: chunksize=1")
class TestLeak:
    def test_a_worker_keeps_what_all_its_tasks_left(self, result):
        assert result.fields["one worker"] == "12 documents"

    def test_a_worker_that_is_renewed_keeps_less(self, result):
        assert result.fields["renewed"] == "3 documents"

    equivalent = {"one more: 1": "by chance: one worker often does all tasks"}
