from verified.expectation import expect
from verified.quizzes import wrong_answers

UNIX = {"platforms": ["linux", "darwin"]}
SHUT_DOWN_AT_EXIT = "Python shuts the pool down at the end of the program"
JOINED_AT_EXIT = "a program waits for its children at its end"


class TestFromAsyncio:
    equivalent = {
        "delete: await asyncio.to_thread(pool.shutdown)": SHUT_DOWN_AT_EXIT,
        "one more: 200_000": "one more sale of 0",
    }

    def test_each_day_has_its_result_or_its_error(self, result):
        assert sorted(result.lines) == ["monday: 9900000", "saturday: 9900000", "sunday: closed on sunday"]


@wrong_answers(
    'delete: print(f"worker: page {page} rendered", flush=True)',
    "delete: may_end.acquire()",
)
class TestTooLate:
    equivalent = {
        "twice: started.release()": "it has started once",
        "twice: may_end.release()": "it ends once",
        "delete: await asyncio.to_thread(started.acquire)": "by chance: the worker often starts in time",
        "delete: await asyncio.to_thread(pool.shutdown)": SHUT_DOWN_AT_EXIT,
        "no flush: flush=True": "the worker flushes at its end",
        **dict.fromkeys(["one more: 1 (2)", "forgotten: max_workers=1"], "one task needs one worker"),
        "one more: 0": "by chance: the worker often starts in time",
    }

    def test_the_waiting_is_canceled_and_the_task_is_finished_all_the_same(self, result):
        assert result.lines == ["timeout, canceled: True", "worker: page 1 rendered"]


@expect(children="any", **UNIX)
class TestInTime:
    equivalent = {
        "twice: sender.send((function(*args), None))": "only the first is received",
        "twice: sender.send((None, error))": "only the first is received",
        "delete: await readable(process.sentinel)": "join waits for the same, but blocks the event loop",
        "delete: process.join()": JOINED_AT_EXIT,
        "forgotten: duplex=False": "the other direction is not used",
        **dict.fromkeys(["one more: 1", "one less: 1"], "it dies with any exit code"),
        **dict.fromkeys(["one more: 1 (2)", "one less: 1 (2)"], "an endless page is late after any time"),
    }

    def test_a_call_in_time_has_its_result(self, result):
        assert result.fields["cover"] == "rendered"

    def test_an_exception_in_the_process_is_raised_by_the_call(self, result):
        assert result.fields["blank"] == "ValueError('nothing to render')"

    def test_a_process_that_dies_is_an_end_of_file(self, result):
        assert result.fields["crash"] == "EOFError()"

    def test_a_process_that_never_ends_is_stopped(self, result):
        assert result.fields["endless"] == "TimeoutError()"


@expect(**UNIX)
class TestStations:
    equivalent = {
        "delete: process.join()": JOINED_AT_EXIT,
        "delete: await readable(process.sentinel)": "join waits for the same, but blocks the event loop",
        "delete: loop.remove_reader(fd)": "the connection is closed soon after",
        "delete: await readable(receiver.fileno())": "recv waits for the same, but blocks the event loop",
        "delete: await ready.wait()": "recv waits for the same, but blocks the event loop",
        "delete: try: await ready.wait() finally: loop.remove_reader(fd)": "the same",
        "forgotten: duplex=False": "the other direction is not used",
    }

    def test_every_message_arrives_in_the_order_in_which_it_was_sent(self, result):
        assert result.starting("north: ") == result.starting("south: ") == ["12", "14", "13"]

    def test_nothing_else_does(self, result):
        assert len(result.lines) == 6


class TestShopServer:
    equivalent = {
        "no with: with self.lock:": "by chance: so short a gap is rarely hit",
        **dict.fromkeys(
            ["thread for process: ProcessPoolExecutor", "loop for pool: pool.map"],
            "threads and a loop can be clients, too",
        ),
        **dict.fromkeys(["one more: 3", "one more: 3 (2)"], "map stops at the end of the shorter list"),
    }

    def test_two_desks_are_sold_and_the_third_is_refused(self, result):
        assert result.lines == ["0 left", "1 left", "desk is sold out"]


class TestAffinity:
    equivalent = {
        "delete: worker.join()": JOINED_AT_EXIT,
        "twice: inbox.put(None)": "the first one ends the worker",
    }

    def test_every_account_is_with_one_worker_which_has_all_its_deposits(self, result):
        assert result.fields == {
            "worker 0": "{'bob': 123, 'eve': 123}",
            "worker 1": "{'ann': 123, 'joe': 123}",
        }


class TestUrgent:
    equivalent = {
        **dict.fromkeys(["one more: 2", "one less: 1 (3)"], "the order of the priorities is the same"),
        **dict.fromkeys(["one more: 1", "forgotten: max_workers=1"], "only one job is submitted at a time"),
    }

    def test_what_is_urgent_overtakes_what_waits_and_equal_jobs_keep_their_order(self, result):
        assert result.lines == ["may.pdf", "invoice.pdf", "june.pdf", "april.pdf"]
