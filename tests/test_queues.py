import re

from verified.expectation import expect


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


class TestFull:
    def test_without_a_limit_all_orders_are_accepted_before_one_is_taken(self, result):
        assert result.lines[:2] == ["no limit: accepted [1, 2, 3, 4, 5, 6]", "taken [1, 2, 3, 4, 5, 6]"]

    def test_with_room_for_three_the_queue_is_full_after_three(self, result):
        assert result.lines[2] == "room for 3: accepted [1, 2, 3] full: True"

    def test_put_nowait_raises_full_instead_of_waiting(self, result):
        assert result.lines[3] == "put_nowait has no room and does not wait"

    def test_each_order_taken_makes_room_for_exactly_one_more(self, result):
        assert result.lines[4:7] == [
            "taken [1] accepted [4] full: True",
            "taken [2] accepted [5] full: True",
            "taken [3] accepted [6] full: True",
        ]

    def test_the_last_orders_come_out_in_order_and_both_producers_end_well(self, result):
        assert result.lines[7:] == ["taken [4, 5, 6]", "exit codes: 0 0"]


class TestOvertaken:
    def test_the_queue_looks_empty_after_put_has_returned(self, result):
        assert result.lines[:2] == ["Ada has put two orders", "the queue is empty"]

    def test_orders_that_were_put_later_are_taken_earlier(self, result):
        assert result.lines[2:4] == ["Bob has put two orders", "taken: Bob 1 and Bob 2"]

    def test_the_orders_of_each_producer_stay_in_their_order(self, result):
        assert result.lines[3:5] == ["taken: Bob 1 and Bob 2", "taken: Ada 1 and Ada 2"]

    def test_nothing_is_left_over_and_both_producers_end_well(self, result):
        assert result.lines[5:] == ["left over: False", "exit codes: 0 0"]


@expect(hangs_at="consumer.join()")
class TestClosed:
    def test_after_close_this_process_cannot_put_any_more(self, result):
        assert result.lines[0] == "the main process cannot put any more"

    def test_other_processes_still_put_and_take(self, result):
        assert sorted(result.lines[1:]) == ["exit code of the producer: 0", "taken: an order put after close"]


class TestSentinels:
    def test_every_order_is_taken_exactly_once(self, result):
        taken = " ".join(line.partition(" took")[2] for line in result.lines[:2]).split()
        assert sorted(taken) == [f"{name}{number}" for name in "ABC" for number in (1, 2, 3, 4)]

    def test_each_consumer_sees_the_orders_of_one_producer_in_their_order(self, result):
        first, second = (line.partition(" took")[2].split() for line in result.lines[:2])
        assert [sorted(first, key=producer), sorted(second, key=producer)] == [sorted(first), sorted(second)]

    def test_two_different_consumers_end(self, result):
        assert len({line.partition(" took")[0] for line in result.lines[:2]}) == 2

    def test_nothing_is_left_over_and_every_process_ends_well(self, result):
        assert result.lines[2:] == ["left over: False", "exit codes: [0, 0, 0, 0, 0]"]


def producer(order):
    return order[0]


class TestJoinable:
    def test_breakfast_is_over_when_all_four_are_cooked(self, result):
        assert cooked(result.lines[:4]) == [f"breakfast for table {n}" for n in (1, 2, 3, 4)]
        assert result.lines[4] == "breakfast is over"

    def test_lunch_begins_only_then(self, result):
        assert cooked(result.lines[5:9]) == [f"lunch for table {n}" for n in (1, 2, 3, 4)]
        assert result.lines[9] == "lunch is over"

    def test_nothing_is_left_over_and_both_cooks_end_well(self, result):
        assert result.lines[10:] == ["left over: False", "exit codes: [0, 0]"]


def cooked(lines):
    return sorted(re.fullmatch(r"\d+ cooks (.+)", line)[1] for line in lines)


@expect(hangs_at="producer.join()", platforms=["linux"])
class TestUndrained:
    def test_a_large_item_comes_through_if_it_is_taken_before_the_join(self, result):
        assert result.lines[:3] == [
            "get, then join:",
            "1000000 characters are put",
            "1000000 came through, exit code: 0",
        ]

    def test_after_the_join_an_item_that_fits_into_the_pipe_comes_through(self, result):
        assert result.lines[3:6] == [
            "join, then get:",
            "65000 characters are put",
            "65000 came through, exit code: 0",
        ]

    def test_an_item_that_does_not_fit_never_does(self, result):
        assert result.lines[6:] == ["66000 characters are put"]


@expect(error="TypeError: cannot pickle 'generator' object")
class TestSimple:
    def test_a_simple_queue_raises_where_put_is_called(self, result):
        assert result.lines[:2] == ["SimpleQueue:", "put has raised: cannot pickle 'generator' object"]

    def test_a_queue_accepts_the_item_and_reports_the_error_elsewhere(self, result):
        assert result.lines[4:6] == ["Queue:", "put has returned"]
        assert result.err.count("TypeError") == 1

    def test_the_next_item_comes_through_either_way(self, result):
        through = ["taken: an order without toppings", "left over: False, exit code: 0"]
        assert [result.lines[2:4], result.lines[6:]] == [through, through]
