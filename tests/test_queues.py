import re

from harness.expectation import expect


class TestOrders:
    def test_the_queue_has_room_for_three(self, result):
        assert result.lines[0] == "3 orders wait, queue full: True"

    def test_each_of_ten_producers_has_its_order_delivered_exactly_once(self, result):
        assert len(set(column("producer", result))) == len(column("producer", result)) == 10

    def test_ten_different_consumers_take_one_order_each(self, result):
        assert len(set(column("consumer", result))) == 10

    def test_producers_and_consumers_are_different_processes(self, result):
        assert len({*column("producer", result), *column("consumer", result)}) == 20

    def test_no_order_is_taken_before_it_was_put(self, result):
        assert all(float(age) >= 0 for age in column("age", result))

    def test_nothing_is_lost_or_left_over_and_every_process_ends_well(self, result):
        assert result.lines[11:] == ["producers served: 10", "left over: False", "exit codes: {0}"]


TAKEN = re.compile(r"(?P<consumer>\d+) took the order of (?P<producer>\d+), (?P<age>-?[\d.]+) s old")


def column(name, result):
    return [TAKEN.fullmatch(line)[name] for line in result.lines[1:11]]


@expect(exit_code=1, error="TypeError: 'Queue' object is not iterable")
class TestNoComma:
    def test_with_the_comma_the_order_arrives(self, result):
        assert result.lines == ["took an order", "left over: False exit code: 0"]

    def test_without_the_comma_the_process_cannot_be_made(self, result):
        assert "Process(target=produce, args=(queue))" in result.err


@expect(hangs_at="producer.join()")
class TestUndrained:
    def test_a_small_item_fits_into_the_pipe_and_comes_through(self, result):
        assert result.lines[:2] == ["an item of 1000 characters:", "1000 came through, left over: False"]

    def test_a_large_item_does_not(self, result):
        assert result.lines[2:] == ["an item of 1000000 characters:"]
