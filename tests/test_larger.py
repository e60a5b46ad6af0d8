from verified.expectation import expect
from verified.quizzes import wrong_answers


@wrong_answers("forgotten: chunksize=3", "loop for pool: pool.map", "delete: self.stock[product] -= 1")
class TestLostSales:
    equivalent = {"one more: 3 (2)": "three tasks fill one chunk"}

    def test_each_task_sent_by_itself_finds_the_stock_of_the_beginning(self, result):
        assert result.fields["one by one"] == "2 2 2"

    def test_the_tasks_of_a_chunk_share_a_copy(self, result):
        assert result.fields["in a chunk"] == "2 1 0"

    def test_nothing_is_missing_at_the_end(self, result):
        assert result.fields["at the end"] == "3"


class TestPricelist:
    equivalent = {'no main guard: __name__ == "__main__"': "no process imports this file"}

    def test_every_price_has_its_tax(self, result):
        assert result.lines == [" 25.00", "225.00", "  6.25"]


class TestNotebook:
    equivalent = {'no main guard: __name__ == "__main__"': "no process imports this file"}

    @expect(pythons="<3.14", methods=["own"])
    class TestBefore314:
        def test_all_three_work_where_fork_is_the_default(self, result):
            assert list(result.fields.values()) == ["[1, 4, 9]"] * 3

    @expect(pythons=">=3.14", methods=["own"])
    class TestSince314:
        def test_a_function_of_a_cell_is_not_found(self, result):
            assert result.fields["function in a cell"] == "concurrent.futures.process.BrokenProcessPool"

        def test_one_of_a_module_is(self, result):
            assert result.fields["function in a module"] == "[1, 4, 9]"

        def test_under_fork_one_of_a_cell_is(self, result):
            assert result.fields["in a cell, with fork"] == "[1, 4, 9]"


class TestNested:
    equivalent = {
        "delete: pool.join()": "by chance: the worker often ends in time",
        "thread for process: ProcessPoolExecutor": "a thread may have a pool, too",
        "no comma: args=(region,)": "it does not get as far as to its arguments",
        **dict.fromkeys(
            ["one more: 1", "one more: 1 (2)", "forgotten: max_workers=1"],
            "a second worker has nothing to do",
        ),
    }

    def test_a_worker_of_an_executor_may_have_a_pool(self, result):
        assert result.fields["Pool in an executor"] == "works"

    def test_a_worker_of_a_pool_may_have_no_process(self, result):
        assert result.fields["Process in a Pool"] == "daemonic processes are not allowed to have children"


class TestFlat:
    equivalent = {"one less: 1": "month 0 has no sales"}

    def test_each_region_has_the_total_of_its_months(self, result):
        assert result.fields == {"north": "390", "south": "390", "east": "312"}
