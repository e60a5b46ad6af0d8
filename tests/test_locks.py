import re

from verified.expectation import expect


class TestLostUpdate:
    def test_four_sales_are_counted_as_one(self, result):
        assert result.lines == ["exit codes: [0, 0, 0, 0]", "4 tickets sold, 1 counted"]


class TestCounted:
    def test_while_a_seller_is_halfway_nobody_else_gets_the_lock(self, result):
        assert result.lines[:4] == ["halfway, is the lock free: False"] * 4

    def test_four_sales_are_counted_as_four(self, result):
        assert result.lines[4:6] == ["exit codes: [0, 0, 0, 0]", "4 tickets sold, 4 counted"]

    def test_the_end_of_the_block_frees_the_lock(self, result):
        assert result.lines[6:] == ["at the end, is the lock free: True"]


class TestUnflushed:
    def test_without_a_flush_inside_the_lock_nobody_ends_before_all_have_begun(self, result):
        assert steps(result.lines[1:7]) == ["begins"] * 3 + ["got"] * 3

    def test_with_it_each_worker_ends_before_the_next_begins(self, result):
        assert steps(result.lines[9:15]) == ["begins", "got"] * 3
        assert workers(result.lines[9:15:2]) == workers(result.lines[10:15:2])

    def test_each_worker_gets_the_sum_and_ends_well(self, result):
        assert result.out.count(" got 2666646666700000\n") == 6
        assert [result.lines[n] for n in (0, 7, 8, 15)] == [
            "flush=False:",
            "exit codes: [0, 0, 0]",
            "flush=True:",
            "exit codes: [0, 0, 0]",
        ]


def steps(lines):
    return [line.split()[2] for line in lines]


def workers(lines):
    return re.findall(r"worker (\d)", "\n".join(lines))


@expect(hangs_at="process.join()")
class TestTwoAccounts:
    def test_in_the_same_order_both_transfers_are_made(self, result):
        assert result.lines[0] == "both take Ann's lock first:"
        assert sorted(result.lines[1:5]) == sorted(
            ["Ann has paid", "Bob has paid", wants("Ann", 0), wants("Bob", 0)]
        )
        assert result.lines[5:7] == ["exit codes: [0, 0]", "each takes its own lock first:"]

    def test_in_opposite_orders_neither_is_made(self, result):
        assert set(result.lines[7:]) in (
            {wants("Ann", 0), wants("Bob", 1)},
            {wants("Bob", 0), wants("Ann", 1)},
        )


def wants(name, number):
    return f"{name} wants the other lock, number {number}"


@expect(hangs_at="process.join()")
class TestPayday:
    def test_the_process_that_holds_an_rlock_may_take_it_again(self, result):
        assert result.lines[:2] == ["with RLock:", "balance: 2500 exit code: 0"]

    def test_with_a_lock_it_waits_for_itself(self, result):
        assert result.lines[2:] == ["with Lock:"]


@expect(children=[3, 3])
class TestDeadHolder:
    def test_a_process_that_leaves_by_an_exception_frees_the_lock(self, result):
        assert result.lines[:2] == ["exit ends it with exit code 3", "is the lock free: True"]

    def test_a_process_that_stops_at_once_leaves_it_locked(self, result):
        assert result.lines[2:] == ["_exit ends it with exit code 3", "is the lock free: False"]


class TestStartingGun:
    def test_the_gun_is_not_fired_before_all_runners_are_ready(self, result):
        assert sorted(result.lines[:3]) == [f"lane {lane} is ready" for lane in (1, 2, 3)]
        assert result.lines[3] == "all are ready, gun fired: False"

    def test_nobody_runs_before_the_gun_is_fired(self, result):
        assert sorted(result.lines[4:7]) == [f"lane {lane} runs, gun fired: True" for lane in (1, 2, 3)]

    def test_an_event_stays_set(self, result):
        assert result.lines[7:] == ["exit codes: [0, 0, 0]", "who comes now waits for nothing: True"]


class TestDownloads:
    def test_two_downloads_fill_the_slots(self, result):
        assert sorted(result.lines[:2]) == ["map begins", "photo begins"]
        assert result.lines[2] == "is a slot free: False"

    def test_the_third_begins_after_that(self, result):
        assert result.lines[3] == "film begins"

    def test_each_download_ends_well_and_gives_its_slot_back(self, result):
        assert result.lines[4:] == ["exit codes: [0, 0, 0]", "is a slot free: True"]


class TestBakery:
    def test_each_customer_waits_until_there_is_enough(self, result):
        took = ["Ann found 0 and took 3 of 3", "Bob found 0 and took 2 of 2"]
        assert sorted(result.lines)[2:4] == took

    def test_the_baker_goes_on_once_the_shelf_is_empty(self, result):
        assert sorted(result.lines)[:2] == [f"{n} loaves baked, sold out: True" for n in (2, 3)]

    def test_both_customers_end_well(self, result):
        assert sorted(result.lines)[4:] == ["exit codes: [0, 0]"]


class TestPoolTask:
    def test_while_the_main_process_holds_the_lock_no_worker_gets_it(self, result):
        assert result.lines[:2] == ["workers: 2", "is the lock free: [False, False, False]"]

    def test_none_of_the_four_can_be_an_item_of_a_pool(self, result):
        assert result.lines[2:10] == [
            "Lock as an item: RuntimeError",
            f"  Lock {REFUSED}",
            "Event as an item: RuntimeError",
            f"  Condition {REFUSED}",
            "Semaphore as an item: RuntimeError",
            f"  Semaphore {REFUSED}",
            "Condition as an item: RuntimeError",
            f"  Condition {REFUSED}",
        ]

    def test_the_refused_calls_do_not_take_the_lock(self, result):
        assert result.lines[10:] == ["at the end, is the lock free: True"]


REFUSED = "objects should only be shared between processes through inheritance"


class TestDifferences:
    equivalent = {'no main guard: __name__ == "__main__"': "it starts no process"}

    def test_only_the_names_of_arguments_and_the_kinds_of_errors_differ(self, result):
        assert [line.split() for line in result.lines] == [
            ["threading", "multiprocessing"],
            ["Lock().acquire(False)", "True", "True"],
            ["Lock().acquire(block=False)", "TypeError", "True"],
            ["Lock().acquire(blocking=False)", "True", "TypeError"],
            ["Lock().release()", "RuntimeError", "ValueError"],
            ["RLock().release()", "RuntimeError", "AssertionError"],
            ["Condition().notify()", "RuntimeError", "AssertionError"],
        ]
