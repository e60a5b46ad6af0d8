import re

from verified.expectation import expect

NO_PROCESS = {'no main guard: __name__ == "__main__"': "the program starts no process"}


@expect(platforms=["linux"])
class TestQueueParts:
    def test_a_queue_is_made_of_two_locks_and_a_semaphore(self, result):
        assert result.lines[:3] == [
            "orders._rlock: a Lock",
            "orders._wlock: a Lock",
            "orders._sem: a BoundedSemaphore",
        ]

    def test_the_first_put_starts_a_thread(self, result):
        assert result.lines[3:5] == ["threads before the first put: 1", "threads after it: 2"]

    def test_one_order_fills_it_and_is_taken(self, result):
        assert result.lines[5:] == ["full: True", "took: tea"]

    equivalent = NO_PROCESS


class TestBoxes:
    def test_halfway_through_a_move_the_lock_is_taken_and_three_boxes_are_nowhere(self, result):
        assert result.lines[:2] == [
            "halfway, lock free: False boxes: [7, 0]",
            "halfway, lock free: False boxes: [4, 3]",
        ]

    def test_in_the_end_every_box_and_every_move_is_counted(self, result):
        assert result.lines[2] == "in the end: [4, 6] moves: 2"

    def test_both_movers_end_well(self, result):
        assert result.lines[3] == "exit codes: [0, 0]"

    def test_a_number_too_large_for_a_c_int_is_kept_wrong_without_an_error(self, result):
        assert result.lines[4:] == ["2**31 is kept as -2147483648"]


class TestNote:
    def test_what_the_child_writes_is_there_for_the_parent(self, result):
        assert result.lines[:2] == ["after the child: b'TEA FOR TWO'", "exit code: 0"]

    def test_after_unlink_nobody_can_attach(self, result):
        assert result.lines[2:] == ["after unlink: no block of that name"]


class TestView:
    def test_a_block_is_not_closed_while_a_view_of_it_lives(self, result):
        assert result.lines[0] == "not closed: cannot close exported pointers exist"

    def test_the_view_still_works(self, result):
        assert result.lines[1] == "still readable: b'tea'"

    def test_after_the_with_block_of_the_view_the_block_is_closed(self, result):
        assert result.lines[2:] == ["closed"]

    equivalent = NO_PROCESS


@expect(platforms=["linux"], error=r"  warnings\.warn\(.*")
class TestForgotten:
    def test_the_program_itself_notices_nothing(self, result):
        assert result.out == "wrote: b'tea for two'\n"

    def test_the_resource_tracker_warns_of_one_block(self, result):
        assert "There appear to be 1 leaked shared_memory objects to clean up at shutdown" in result.err

    equivalent = NO_PROCESS


LOST_APPEND = dict.fromkeys(
    ['delete: baskets["ann"].append("milk")', 'twice: baskets["ann"].append("milk")'],
    "the program shows that this line has no effect",
)


class TestBaskets:
    def test_a_manager_is_one_more_process(self, result):
        assert result.lines[0] == "started: ['SyncManager-1']"

    def test_appending_to_a_plain_list_in_a_shared_dict_is_lost(self, result):
        assert result.lines[1] == "ann: list      ['tea']"

    def test_a_changed_copy_that_is_stored_again_is_kept(self, result):
        assert result.lines[2] == "ben: list      ['tea', 'milk']"

    def test_appending_to_a_managed_list_is_kept(self, result):
        assert result.lines[3] == "cem: ListProxy ['tea', 'milk']"

    def test_the_child_ends_well(self, result):
        assert result.lines[4:] == ["exit code: 0"]

    equivalent = LOST_APPEND


@expect(exit_code=1, error="BrokenPipeError: .+")
class TestClosedShop:
    def test_a_copy_outlives_the_manager(self, result):
        assert result.lines == ["the copy: ['tea', 'milk']"]

    def test_a_proxy_does_not(self, result):
        assert 'print("the proxy:", basket[:])' in result.err


class TestHandOver:
    def test_every_round_delivers_the_photo_and_nothing_is_left_unread(self, result):
        assert result.lines[0] == "16,000,000 bytes, best of 10 rounds"
        assert result.lines[4:] == ["exit code: 0 answers: {b'photo'}", "read: 20 unread: False False"]

    def test_filling_a_block_and_handing_it_over_takes_less_time_than_sending_its_bytes(self, result):
        sent, filled, handed = milliseconds(result)
        assert 0 < filled + handed < sent


TIMED = re.compile(r"(?:sent through a pipe|copied into a block|block handed over): +(\d+\.\d{3}) ms")


def milliseconds(result):
    return [float(TIMED.fullmatch(line)[1]) for line in result.lines[1:4]]


class TestRoundTrip:
    def test_three_counters_are_timed(self, result):
        assert result.lines[0] == "+= 1, microseconds (best of 5), counted, has get_lock"
        assert column("title", result) == ["Value without lock", "Value", "manager.Value"]

    def test_each_counter_counts_every_step(self, result):
        assert column("counted", result) == ["500", "500", "500"]

    def test_of_the_three_only_value_has_a_get_lock(self, result):
        assert column("has_lock", result) == ["False", "True", "False"]

    def test_a_step_through_the_manager_takes_at_least_ten_times_as_long(self, result):
        _, value, managed = map(float, column("microseconds", result))
        assert managed >= 10 * value > 0


COUNTER = re.compile(
    r"(?P<title>\D+?) +(?P<microseconds>\d+\.\d\d)  (?P<counted>\d+)  (?P<has_lock>True|False)"
)


def column(name, result):
    return [COUNTER.fullmatch(line)[name] for line in result.lines[1:]]
