import pytest

from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"
NOT_TAKEN = "nobody takes the second one"

NO_PROCESS = {'no main guard: __name__ == "__main__"': "the program starts no process"}


@expect(platforms=["linux"])
class TestQueueParts:
    def test_a_queue_is_made_of_two_locks_and_a_semaphore(self, result):
        assert result.fields["orders._rlock"] == result.fields["orders._wlock"] == "a Lock"
        assert result.fields["orders._sem"] == "a BoundedSemaphore"

    def test_the_first_put_starts_a_thread(self, result):
        assert result.fields["threads before the first put"] == "1"
        assert result.fields["threads after it"] == "2"

    def test_one_order_fills_it_and_is_taken(self, result):
        assert result.fields["full"] == "True"
        assert result.fields["took"] == "tea"

    equivalent = NO_PROCESS


@expect(children=[0, 0])
class TestBoxes:
    equivalent = {
        "delete: mover.join()": "to look at the boxes takes the lock, and so waits for the last mover",
    }

    def test_halfway_through_a_move_the_lock_is_taken_and_three_boxes_are_nowhere(self, result):
        assert result.starting("halfway, lock free: False boxes:") == ["[7, 0]", "[4, 3]"]

    def test_in_the_end_every_box_and_every_move_is_counted(self, result):
        assert result.fields["in the end"] == "[4, 6] moves: 2"

    def test_a_number_too_large_for_a_c_int_is_kept_wrong_without_an_error(self, result):
        assert result.starting("2**31 is kept as") == ["-2147483648"]


@expect(children=[0])
class TestNote:
    def test_what_the_child_writes_is_there_for_the_parent(self, result):
        assert result.fields["after the child"] == "b'TEA FOR TWO'"

    def test_after_unlink_no_process_can_attach(self, result):
        assert result.fields["after unlink"] == "no block of that name"


class TestView:
    def test_a_block_is_not_closed_while_a_view_of_it_lives(self, result):
        assert result.fields["not closed"] == "cannot close exported pointers exist"

    def test_the_view_still_works(self, result):
        assert result.fields["still readable"] == "b'tea'"

    def test_after_the_with_block_of_the_view_the_block_is_closed(self, result):
        assert result.lines[-1] == "closed"

    equivalent = NO_PROCESS


@expect(platforms=["linux"], error=r"  warnings\.warn\(.*")
class TestForgotten:
    def test_the_program_itself_notices_nothing(self, result):
        assert result.lines == ["wrote: b'tea for two'"]

    def test_the_resource_tracker_warns_of_one_block(self, result):
        assert "There appear to be 1 leaked shared_memory objects to clean up at shutdown" in result.err

    equivalent = NO_PROCESS


LOST_APPEND = dict.fromkeys(
    ['delete: baskets["ann"].append("milk")', 'twice: baskets["ann"].append("milk")'],
    "the program shows that this line has no effect",
)
ANY_CLIENT = {"thread for process: Process": "a proxy serves a thread as it serves a process"}


class TestBaskets:
    def test_a_manager_is_one_more_process(self, result):
        assert result.fields["started"] == "['SyncManager-1']"

    def test_appending_to_a_plain_list_in_a_shared_dict_is_lost(self, result):
        assert result.fields["ann"] == "list      ['tea']"

    def test_a_changed_copy_that_is_stored_again_is_kept(self, result):
        assert result.fields["ben"] == "list      ['tea', 'milk']"

    def test_appending_to_a_managed_list_is_kept(self, result):
        assert result.fields["cem"] == "ListProxy ['tea', 'milk']"

    equivalent = LOST_APPEND | ANY_CLIENT


@expect(exit_code=1, error="BrokenPipeError: .+")
class TestClosedShop:
    def test_a_copy_outlives_the_manager(self, result):
        assert result.fields["the copy"] == "['tea', 'milk']"

    def test_a_proxy_does_not(self, result):
        assert 'print("the proxy:", basket[:])' in result.err
        assert "the proxy" not in result.fields


@expect(children=[0])
class TestHandOver:
    equivalent = {
        "twice: connection.send(message)": "the second message is a hand-over like the first",
        "twice: connection.send(bytes((message or block.buf)[:5]))": NOT_TAKEN,
        "delete: child.join()": JOINED_AT_EXIT,
    }

    def test_sixteen_million_bytes_are_handed_over(self, result):
        assert "16,000,000 bytes, best of 10 rounds" in result.lines

    def test_every_round_delivers_the_photo(self, result):
        assert result.fields["answers"] == "{b'photo'}"

    def test_three_steps_are_timed(self, result):
        assert all(milliseconds(step, result) > 0 for step in (SENT, COPIED, HANDED_OVER))

    @pytest.mark.timing
    def test_filling_a_block_and_handing_it_over_takes_less_time_than_sending_its_bytes(self, result):
        by_block = milliseconds(COPIED, result) + milliseconds(HANDED_OVER, result)
        assert by_block < milliseconds(SENT, result)


SENT, COPIED, HANDED_OVER = "sent through a pipe", "copied into a block", "block handed over"


def milliseconds(step, result):
    return float(result.fields[step].removesuffix(" ms"))


class TestRoundTrip:
    def test_the_columns_are_named(self, result):
        assert "+= 1, microseconds (best of 5), counted, has get_lock" in result.lines

    def test_each_counter_counts_every_step(self, result):
        assert [counter(name, result)["counted"] for name in COUNTERS] == ["500", "500", "500"]

    def test_of_the_three_only_value_has_a_get_lock(self, result):
        assert [name for name in COUNTERS if counter(name, result)["has get_lock"] == "True"] == ["Value"]

    @pytest.mark.timing
    def test_the_lock_of_a_value_costs_less_than_a_microsecond(self, result):
        assert microseconds("Value", result) - microseconds("Value without lock", result) < 1

    @pytest.mark.timing
    def test_a_step_through_the_manager_takes_at_least_ten_times_as_long(self, result):
        assert microseconds("manager.Value", result) >= 10 * microseconds("Value", result) > 0


COUNTERS = ["Value without lock", "Value", "manager.Value"]


def counter(name, result):
    [row] = result.starting(f"{name}  ")
    return dict(zip(["microseconds", "counted", "has get_lock"], row.split(), strict=True))


def microseconds(name, result):
    return float(counter(name, result)["microseconds"])
