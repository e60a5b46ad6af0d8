import re

from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"


class TestLostUpdate:
    def test_four_sales_are_counted_as_one(self, result):
        assert "4 tickets sold, 1 counted" in result.lines

    def test_no_exit_code_shows_the_loss(self, result):
        assert result.fields["exit codes"] == "[0, 0, 0, 0]"


@expect(children=[0] * 4)
class TestCounted:
    def test_while_a_seller_is_halfway_no_other_process_gets_the_lock(self, result):
        assert result.starting("halfway, is the lock free:") == ["False"] * 4

    def test_four_sales_are_counted_as_four(self, result):
        assert "4 tickets sold, 4 counted" in result.lines

    def test_the_end_of_the_block_frees_the_lock(self, result):
        assert result.fields["at the end, is the lock free"] == "True"


@expect(children=[0] * 6)
class TestUnflushed:
    def test_without_a_flush_inside_the_lock_no_second_line_comes_before_all_first_lines(self, result):
        assert steps(result.section("flush=False")) == ["begins"] * 3 + ["got"] * 3

    def test_with_it_the_second_line_follows_each_first_line(self, result):
        assert steps(result.section("flush=True")) == ["begins", "got"] * 3

    def test_with_it_the_two_lines_of_a_worker_stand_together(self, result):
        flushed = result.section("flush=True")
        assert workers("begins", flushed) == workers("got", flushed)

    def test_each_worker_gets_the_sum(self, result):
        assert result.out.count(" got 2666646666700000\n") == 6


def steps(text):
    return [line.split()[2] for line in text.lines]


def workers(step, text):
    return [line.split()[1] for line in text.lines if line.split()[2] == step]


@expect(hangs_at="process.join()")
class TestTwoAccounts:
    equivalent = {"thread for process: Process": "threads pay, or wait for each other, in the same way"}

    def test_in_the_same_order_both_transfers_are_made(self, result):
        assert sorted(result.section("both take Ann's lock first").lines) == [
            "Ann has paid",
            "Ann wants the other lock, number 0",
            "Bob has paid",
            "Bob wants the other lock, number 0",
        ]

    def test_in_opposite_orders_neither_is_made(self, result):
        waiting = result.section("each takes its own lock first")
        numbers = [*waiting.starting("Ann wants the other lock, number")]
        numbers += waiting.starting("Bob wants the other lock, number")
        assert sorted(numbers) == ["0", "1"]
        assert len(waiting.lines) == 2


@expect(hangs_at="process.join()")
class TestPayday:
    def test_the_process_that_holds_an_rlock_may_take_it_again(self, result):
        assert result.section("with RLock").fields["balance"] == "2500"

    def test_with_a_lock_it_waits_for_itself(self, result):
        assert result.section("with Lock").lines == []


@expect(children=[1, 1])
class TestDeadHolder:
    def test_a_process_that_leaves_by_an_exception_frees_the_lock(self, result):
        assert result.fields["left by exit, is the lock free"] == "True"

    def test_a_process_that_stops_at_once_leaves_it_locked(self, result):
        assert result.fields["left by _exit, is the lock free"] == "False"


@expect(children=[0, 0, 0])
class TestStartingGun:
    equivalent = {"delete: runner.join()": JOINED_AT_EXIT}

    def test_all_are_ready_before_the_gun_is_fired_and_then_all_run(self, result):
        assert [re.sub(r"^lane \d ", "", line) for line in result.lines] == [
            *["is ready"] * 3,
            "all are ready, gun fired: False",
            *["runs, gun fired: True"] * 3,
            "who comes now waits for nothing: True",
        ]

    def test_there_are_three_runners(self, result):
        assert sorted(re.findall(r"lane (\d) is ready", result.out)) == ["1", "2", "3"]
        assert sorted(re.findall(r"lane (\d) runs", result.out)) == ["1", "2", "3"]

    def test_an_event_stays_set(self, result):
        assert result.fields["who comes now waits for nothing"] == "True"


@expect(children=[0, 0, 0])
class TestDownloads:
    def test_two_downloads_fill_the_slots(self, result):
        first, second, full, *_ = result.lines
        assert {first, second} == {"map begins", "photo begins"}
        assert full == "is a slot free: False"

    def test_the_third_begins_after_that(self, result):
        _, _, _, third, _ = result.lines
        assert third == "film begins"

    def test_each_download_gives_its_slot_back(self, result):
        assert result.fields["is a slot free"] == "True"


@expect(children=[0, 0])
class TestBakery:
    equivalent = {"delete: customer.join()": JOINED_AT_EXIT}

    def test_each_customer_waits_until_there_is_enough(self, result):
        assert result.starting("Ann") == ["found 0 and took 3 of 3"]
        assert result.starting("Bob") == ["found 0 and took 2 of 2"]

    def test_the_baker_goes_on_once_the_shelf_is_empty(self, result):
        assert result.starting("2 loaves baked, sold out:") == ["True"]
        assert result.starting("3 loaves baked, sold out:") == ["True"]


class TestPoolTask:
    def test_there_are_two_workers(self, result):
        assert not result.children or len(result.exit_codes) == 2

    def test_while_the_main_process_holds_the_lock_no_worker_gets_it(self, result):
        assert result.fields["is the lock free"] == "[False, False, False]"

    def test_none_of_the_four_can_be_an_item_of_a_pool(self, result):
        tools = re.findall(r"^(\w+) as an item: RuntimeError$", result.out, re.MULTILINE)
        assert tools == ["Lock", "Event", "Semaphore", "Condition"]

    def test_they_can_be_shared_through_inheritance_only(self, result):
        refused = "objects should only be shared between processes through inheritance"
        tools = re.findall(rf"^  (\w+) {refused}$", result.out, re.MULTILINE)
        assert tools == ["Lock", "Condition", "Semaphore", "Condition"]  # an event holds a condition


class TestDifferences:
    equivalent = {'no main guard: __name__ == "__main__"': "it starts no process"}

    def test_an_argument_without_its_name_suits_both(self, result):
        assert outcomes("Lock().acquire(False)", result) == ["True", "True"]

    def test_the_name_of_the_argument_differs(self, result):
        assert outcomes("Lock().acquire(block=False)", result) == ["TypeError", "True"]
        assert outcomes("Lock().acquire(blocking=False)", result) == ["True", "TypeError"]

    def test_to_release_or_notify_without_holding_raises_different_errors(self, result):
        assert outcomes("Lock().release()", result) == ["RuntimeError", "ValueError"]
        assert outcomes("RLock().release()", result) == ["RuntimeError", "AssertionError"]
        assert outcomes("Condition().notify()", result) == ["RuntimeError", "AssertionError"]


def outcomes(call, result):
    """What a call gives under threading and under multiprocessing."""
    [row] = [row for row in result.table() if row[""] == call]
    return [row["threading"], row["multiprocessing"]]
