import re

from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"
NOT_TAKEN = "nobody takes the second one"


@expect(children=[0] * 20)
class TestOrders:
    def test_each_of_ten_producers_has_its_order_delivered_exactly_once(self, result):
        assert len(set(column("producer", result))) == len(column("producer", result)) == 10

    def test_ten_different_consumers_take_one_order_each(self, result):
        assert len(set(column("consumer", result))) == 10

    def test_producers_and_consumers_are_different_processes(self, result):
        assert len({*column("producer", result), *column("consumer", result)}) == 20

    def test_no_order_is_taken_before_it_was_put(self, result):
        assert all(float(age) >= 0 for age in column("age", result))


TAKEN = re.compile(r"(?P<consumer>\d+) took the order of (?P<producer>\d+), (?P<age>-?[\d.]+) s old")


def column(name, result):
    return [TAKEN.fullmatch(line)[name] for line in result.lines]


@expect(exit_code=1, error="TypeError: 'Queue' object is not iterable", children=[0])
class TestNoComma:
    equivalent = {
        'twice: queue.put("an order")': NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_with_the_comma_the_order_arrives(self, result):
        assert result.lines == ["took an order"]

    def test_without_the_comma_the_process_cannot_be_made(self, result):
        assert "Process(target=produce, args=(queue))" in result.err


@expect(children=[0, 0])
class TestFull:
    equivalent = {"delete: producer.join()": JOINED_AT_EXIT}

    def test_without_a_limit_all_orders_are_accepted_before_one_is_taken(self, result):
        assert result.fields["no limit"] == "accepted [1, 2, 3, 4, 5, 6]"

    def test_with_room_for_three_the_queue_is_full_after_three(self, result):
        assert result.fields["room for 3"] == "accepted [1, 2, 3] full: True"

    def test_put_nowait_raises_full_instead_of_waiting(self, result):
        assert "put_nowait has no room and does not wait" in result.lines

    def test_each_order_taken_makes_room_for_exactly_one_more(self, result):
        _, *one_by_one, _ = result.starting("taken")
        assert one_by_one == [
            "[1] accepted [4] full: True",
            "[2] accepted [5] full: True",
            "[3] accepted [6] full: True",
        ]

    def test_the_orders_come_out_in_the_order_in_which_they_were_put(self, result):
        assert re.findall(r"\d+", "".join(re.findall(r"taken (\[.+?\])", result.out))) == list("123456" * 2)


@expect(children=[0, 0])
class TestOvertaken:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT}

    def test_the_queue_looks_empty_after_put_has_returned(self, result):
        ada_has_put, what_the_queue_is, *_ = result.lines
        assert ada_has_put == "Ada has put two orders"
        assert what_the_queue_is == "the queue is empty"

    def test_orders_that_were_put_later_are_taken_earlier(self, result):
        assert result.starting("Bob has put") == ["two orders"]
        assert result.starting("taken:") == ["Bob 1 and Bob 2", "Ada 1 and Ada 2"]

    def test_the_orders_of_each_producer_stay_in_sequence(self, result):
        assert re.findall(r"(?:Ada|Bob) (\d)", result.out) == ["1", "2", "1", "2"]


@expect(hangs_at="consumer.join()")
class TestClosed:
    equivalent = {"delete: producer.join()": "the main process waits for the consumer anyway"}

    def test_after_close_this_process_cannot_put_any_more(self, result):
        assert "the main process cannot put any more" in result.lines

    def test_another_process_still_puts_and_takes(self, result):
        assert result.starting("taken:") == ["an order put after close"]


@expect(children=[0] * 5)
class TestSentinels:
    equivalent = {
        "twice: orders.put(None)": NOT_TAKEN,
        "delete: consumer.join()": JOINED_AT_EXIT,
    }

    def test_every_order_is_taken_exactly_once(self, result):
        first, second = taken(result).values()
        assert sorted(first + second) == [f"{name}{number}" for name in "ABC" for number in (1, 2, 3, 4)]

    def test_each_consumer_gets_the_orders_of_one_producer_in_sequence(self, result):
        assert all(sorted(orders, key=producer) == sorted(orders) for orders in taken(result).values())

    def test_two_different_consumers_end(self, result):
        assert len(taken(result)) == 2


def taken(result):
    """The orders that each consumer took, by its PID."""
    return {pid: orders.split() for pid, _, orders in (line.partition(" took") for line in result.lines)}


def producer(order):
    return order[0]


@expect(children=[0, 0])
class TestJoinable:
    equivalent = {"twice: orders.put(None)": NOT_TAKEN}

    def test_lunch_begins_only_when_breakfast_is_over(self, result):
        meals = [re.sub(r"^\d+ cooks | for table \d$", "", line) for line in result.lines]
        assert meals == [*["breakfast"] * 4, "breakfast is over", *["lunch"] * 4, "lunch is over"]

    def test_every_table_gets_each_meal_once(self, result):
        assert sorted(re.findall(r"for table (\d)", result.out)) == ["1", "1", "2", "2", "3", "3", "4", "4"]


@expect(hangs_at="producer.join()", platforms=["linux"])
class TestUndrained:
    equivalent = {"delete: producer.join()": JOINED_AT_EXIT}

    def test_a_large_item_comes_through_if_it_is_taken_before_the_join(self, result):
        assert result.section("get, then join").lines == [
            "1000000 characters are put",
            "1000000 came through",
        ]

    def test_after_the_join_an_item_comes_through_only_if_it_fits_into_the_pipe(self, result):
        assert result.section("join, then get").lines == [
            "65000 characters are put",
            "65000 came through",
            "66000 characters are put",
        ]


@expect(error="TypeError: cannot pickle 'generator' object", children=[0, 0])
class TestSimple:
    equivalent = {'twice: orders.put("an order without toppings")': NOT_TAKEN}

    def test_a_simple_queue_raises_where_put_is_called(self, result):
        assert result.section("SimpleQueue").fields["put has raised"] == "cannot pickle 'generator' object"

    def test_a_queue_accepts_the_item_and_reports_the_error_elsewhere(self, result):
        assert "put has returned" in result.section("Queue").lines
        assert result.err.count("TypeError") == 1

    def test_the_next_item_comes_through_either_way(self, result):
        assert result.section("SimpleQueue").lines[-1] == "taken: an order without toppings"
        assert result.section("Queue").lines[-1] == "taken: an order without toppings"
