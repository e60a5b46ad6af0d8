import pytest

from verified.expectation import expect
from verified.quizzes import wrong_answers


def reason(why):
    """Give one reason to several mutants."""
    return lambda *mutants: dict.fromkeys(mutants, why)


no_process = reason("the program starts no process")('no main guard: __name__ == "__main__"')
any_size = reason("any size will do")("one more: 1_000_000", "one less: 1_000_000")


@expect(children=[0] * 3)
class TestStatusCodes:
    equivalent = {"no with: with counts.get_lock():": "by chance: so short a gap is not always hit"}

    def test_three_workers_count_every_code_in_one_array(self, result):
        assert result.lines == ["200: 9,600", "404: 3,600", "500: 1,200"]


@expect(children=[0, 0])
class TestHalfway:
    equivalent = {
        "delete: worker.join()": "to look at the stock takes the lock, and so waits for the last worker"
    }

    def test_halfway_through_a_shipment_the_lock_is_taken_and_three_items_are_nowhere(self, result):
        assert result.starting("halfway:") == ["[7, 0] lock free: False", "[4, 3] lock free: False"]

    def test_in_the_end_every_item_is_in_one_place(self, result):
        assert result.fields["in the end"] == "[4, 6]"


class TestOverflow:
    equivalent = no_process

    def test_a_number_too_large_for_four_bytes_is_kept_wrong_without_an_error(self, result):
        assert result.fields["i"] == "-1,294,967,296 bytes"

    def test_in_eight_bytes_it_is_right(self, result):
        assert result.fields["q"] == "3,000,000,000 bytes"


@expect(children=[0] * 3)
class TestImage:
    equivalent = {"delete: block.close()": "it is closed when the process ends, which is right after this"}

    def test_each_worker_brightens_its_row_in_the_block_of_the_main_process(self, result):
        assert pixels("after", result) == [pixel + 100 for pixel in pixels("before", result)]

    def test_the_image_has_three_rows_of_six_pixels(self, result):
        assert pixels("before", result) == list(range(18))
        assert [len(line.split()) for line in result.section("after").lines] == [6, 6, 6]


def pixels(title, result):
    return [int(pixel) for line in result.section(title).lines for pixel in line.split()]


@wrong_answers("delete: photo.buf[0] = 255")
@expect(platforms=["linux"])
class TestUnlinked:
    equivalent = no_process | any_size

    def test_a_block_that_is_open_can_be_used_after_unlink(self, result):
        assert result.fields["still open, first pixel"] == "255"

    def test_nobody_can_open_it_by_name(self, result):
        assert result.fields["opened by name"] == "FileNotFoundError"


@wrong_answers("delete: photo.close()", "delete: first_row.release()")
class TestView:
    equivalent = (
        no_process
        | any_size
        | reason("any part of it will do")("one more: 1000", "one less: 1000")
        | {"twice: first_row.release()": "the second one does nothing"}
    )

    def test_a_block_cannot_be_closed_while_a_view_of_it_exists(self, result):
        assert result.lines == ["BufferError: cannot close exported pointers exist", "closed"]


@expect(platforms=["linux"], error=r"  warnings\.warn\(.*")
class TestForgotten:
    equivalent = (
        no_process
        | any_size
        | {"delete: photo.close()": "it is closed when the process ends, which is right after this"}
    )

    def test_the_program_itself_notices_nothing(self, result):
        assert result.lines == ["closed, but not unlinked"]

    def test_the_resource_tracker_warns_of_one_block(self, result):
        assert "There appear to be 1 leaked shared_memory objects to clean up at shutdown" in result.err


@expect(children=[0])
class TestHandOver:
    equivalent = {
        "delete: block.close()": "it is closed when the process ends, which is right after this",
        "no with: with block.buf[:size] as image:": "it answers with the length of the image from the pipe",
        **reason("only a time changes")(
            *("delete: connection.recv()", "twice: connection.send(len(image))"),
            "twice: connection.send(len(image)) (2)",
        ),
    }

    def test_sixteen_million_bytes_are_handed_over_in_each_way(self, result):
        assert "16,000,000 bytes, best of 10 rounds" in result.lines
        assert all(milliseconds(step, result) > 0 for step in (SENT, COPIED, HANDED_OVER))

    @pytest.mark.timing
    def test_filling_a_block_and_handing_it_over_takes_less_than_a_tenth_of_the_time_of_sending(self, result):
        by_block = milliseconds(COPIED, result) + milliseconds(HANDED_OVER, result)
        assert by_block < milliseconds(SENT, result) / 10

    @pytest.mark.timing
    def test_handing_over_alone_takes_less_than_a_tenth_of_a_millisecond(self, result):
        assert milliseconds(HANDED_OVER, result) < 0.1


SENT, COPIED, HANDED_OVER = "sent through a pipe", "copied into a block", "block handed over"


def milliseconds(step, result):
    return float(result.fields[step].removesuffix(" ms"))


class TestRoundTrip:
    equivalent = {"no with: with counter.get_lock():": "one process alone loses nothing"}

    def test_each_counter_counts_every_step(self, result):
        assert [row["counted"] for row in result.table()] == ["500", "500", "500"]

    @pytest.mark.timing
    def test_the_lock_of_a_value_costs_less_than_a_microsecond(self, result):
        alone, locked, _ = microseconds(result)
        assert locked - alone < 1

    @pytest.mark.timing
    def test_a_step_through_the_manager_takes_more_than_fifty_times_as_long(self, result):
        _, locked, managed = microseconds(result)
        assert managed > 50 * locked > 0


def microseconds(result):
    return [float(row["microseconds"]) for row in result.table()]


@expect(platforms=["linux"])
class TestQueueParts:
    equivalent = no_process | {'twice: orders.put("two keyboards")': "the second one stays in the queue"}

    def test_a_queue_is_made_of_two_locks_and_a_semaphore(self, result):
        assert result.fields["orders._rlock"] == result.fields["orders._wlock"] == "a Lock"
        assert result.fields["orders._sem"] == "a BoundedSemaphore"

    def test_the_first_put_starts_a_thread(self, result):
        assert result.fields["threads before the first put"] == "1"
        assert result.fields["threads after it"] == "2"

    def test_it_carries_an_order(self, result):
        assert result.fields["received"] == "two keyboards"
