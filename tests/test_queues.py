import re

from verified.expectation import expect
from verified.quizzes import wrong_answers


def reason(why):
    """Give one reason to several mutants."""
    return lambda *mutants: dict.fromkeys(mutants, why)


joined_anyway = reason("at its end the main process joins its children anyway")
daemons = reason("it matters if the main process fails before it has put the sentinels")(
    "forgotten: daemon=True"
)
never_taken = reason("the second one stays in the queue")
never_reached = reason("the line before it raises or hangs")
no_process = reason("it starts no process")('no main guard: __name__ == "__main__"')


@expect(children=[0, 0, 0])
class TestWorkers:
    equivalent = {
        "twice: results.put((log.name, type(error).__name__))": "by chance: it mostly stays in the queue",
        **daemons,
        **never_taken("twice: tasks.put(None)"),
    }

    def test_each_log_is_counted_whichever_worker_took_it(self, result):
        assert [result.fields[f"day-{day}.log"] for day in (1, 2, 3, 4, 5)] == ["0", "1", "2", "3", "4"]

    def test_an_error_in_a_worker_arrives_as_a_result(self, result):
        assert result.fields["day-6.log"] == "FileNotFoundError"

    def test_each_log_has_one_line_and_the_lines_are_sorted(self, result):
        assert [line.partition(":")[0] for line in result.lines] == [f"day-{n}.log" for n in range(1, 7)]


@expect(children="any")
class TestMissing:
    equivalent = {
        'twice: results.put((image, image.replace(".tif", ".png")))': "it replaces an equal one",
        "delete: worker.terminate()": "the daemons are terminated at the end anyway",
        **reason("an image without a result is missing, whatever the exit code")(
            "one more: 1", "one less: 1"
        ),
        **reason("an image that is missing, or there twice, is converted all the same")(
            *("one more: 2", "one less: 2", "one more: 2 (2)", "one less: 2 (2)"),
        ),
        **daemons,
    }

    def test_every_other_image_is_converted(self, result):
        assert [result.fields[f"{name}.tif"] for name in ("cat", "dog", "fox")] == [
            "cat.png",
            "dog.png",
            "fox.png",
        ]

    def test_only_the_image_that_takes_its_worker_down_has_no_result(self, result):
        assert result.lines[1] == "broken.tif: no result"
        assert sum("no result" in line for line in result.lines) == 1


@expect(hangs_at="writer.join()", platforms=["linux"])
class TestUndrained:
    equivalent = reason("whatever does not fit into the pipe hangs")("one more: 66_000", "one less: 66_000")

    def test_a_report_that_fits_into_the_pipe_arrives_and_a_larger_one_never_does(self, result):
        assert result.lines == ["65000 characters arrived"]


@expect(children=[0])
class TestDrained:
    equivalent = joined_anyway("delete: writer.join()")

    def test_a_million_characters_arrive_if_they_are_taken_before_the_join(self, result):
        assert result.lines == ["1000000 characters arrived"]


@expect(children=[0])
class TestFeeder:
    equivalent = {
        "delete: put_returned.wait()": "by chance: put often returns before the order is pickled anyway",
    }

    def test_put_returns_before_the_order_is_pickled(self, result):
        assert result.lines[0] == "MainThread has put 'a lamp'"

    def test_another_thread_pickles_the_order(self, result):
        assert result.lines[1] == "QueueFeederThread takes 'a lamp' from MainThread"

    def test_a_process_gets_what_that_thread_has_pickled(self, result):
        assert result.lines[2:] == ["packer takes 'a lamp' from QueueFeederThread"]


@wrong_answers("one more: 3", "one less: 3")
@expect(hangs_at='lines.put(f"line {number}")')
class TestFull:
    equivalent = {
        **no_process,
        **never_reached("one more: 6", "one less: 6"),
    }

    def test_three_items_go_in_and_the_fourth_put_waits(self, result):
        assert result.lines == ["put line 1", "put line 2", "put line 3"]


@expect(children=[0] * 20)
class TestOrders:
    equivalent = reason("it decides how long each producer waits, not what arrives: full.py shows it")(
        "one more: 3", "one less: 3", "forgotten: maxsize=3"
    )

    def test_each_of_ten_producers_has_its_order_shipped_exactly_once(self, result):
        assert len(set(column("producer", result))) == len(result.lines) == 10

    def test_ten_different_consumers_ship_one_order_each(self, result):
        assert len(set(column("consumer", result))) == 10

    def test_producers_and_consumers_are_different_processes(self, result):
        assert len({*column("producer", result), *column("consumer", result)}) == 20

    def test_no_order_is_taken_before_it_was_put(self, result):
        assert all(float(age) >= 0 for age in column("age", result))


SHIPPED = re.compile(r"(?P<consumer>\d+) ships the order of (?P<producer>\d+), (?P<age>-?[\d.]+) s old")


def column(name, result):
    return [SHIPPED.fullmatch(line)[name] for line in result.lines]


@wrong_answers("thread for process: Process (2)")
@expect(hangs_at="consumer.join()")
class TestClosed:
    equivalent = {
        "delete: producer.join()": "the consumer waits forever either way",
        "delete: orders.close()": "it changes nothing for other processes: that is the lesson",
        "no flush: flush=True": "never reached: the line before it hangs",
        'delete: print("all orders are shipped", flush=True)': "never reached: the line before it hangs",
    }

    def test_another_process_still_puts_and_takes_an_order_after_close(self, result):
        assert result.lines == ["shipped: two keyboards"]


class TestClosedHere:
    equivalent = {
        **no_process,
        **never_reached('twice: orders.put("a monitor")'),
        **reason("a closed queue refuses, whatever is in it")(
            'delete: orders.put("two keyboards")', 'twice: orders.put("two keyboards")'
        ),
    }

    def test_the_process_that_closed_the_queue_can_neither_put_nor_get(self, result):
        assert result.lines == ["put: ValueError", "get: ValueError"]


@expect(children=[0, 0])
class TestJoinable:
    equivalent = {
        "delete: worker.join()": "by chance: a worker that has not quite ended is terminated",
        "twice: results.put(found)": "by chance: one worker's second report may come before the other's",
        'twice: folders.put(Path(root, "2024"))': "it is reported twice, in the same way",
        **never_taken("twice: folders.put(None)"),
        **daemons,
    }

    def test_the_photos_of_every_folder_are_counted(self, result):
        assert [result.fields[name] for name in ("beach", "birds", "city")] == ["1", "1", "1"]

    def test_a_folder_that_cannot_be_read_is_reported(self, result):
        assert result.fields["2024"] == "FileNotFoundError"

    def test_nothing_else_is_found(self, result):
        assert len(result.lines) == 4


@expect(error="TypeError: cannot pickle 'generator' object", children=[0, 0])
class TestSimple:
    equivalent = never_taken('twice: results.put(["GET", "/faq"])')

    def test_a_simple_queue_raises_where_put_is_called(self, result):
        assert result.section("SimpleQueue").lines[0] == "put has raised: cannot pickle 'generator' object"

    def test_put_returns_for_a_queue_and_the_error_is_printed_elsewhere(self, result):
        assert result.section("Queue").lines[0] == "put has returned"
        assert result.err.count("TypeError") == 1

    def test_the_next_item_is_received_either_way(self, result):
        assert result.section("SimpleQueue").lines[1:] == ["received: ['GET', '/faq']"]
        assert result.section("Queue").lines[1:] == ["received: ['GET', '/faq']"]


@expect(children=[0, 0])
class TestSilent:
    equivalent = {
        'delete: raise TypeError("cannot pickle this report")': "a __reduce__ that returns None fails, too"
    }

    def test_a_report_that_can_be_pickled_is_received_with_what_follows_it(self, result):
        assert result.lines[0] == "received: ['a report', 'all went well']"

    def test_a_report_that_fails_while_the_process_exits_is_lost_with_what_follows_it(self, result):
        assert result.lines[1:] == ["received: []"]


@expect(children=[0, 0])
class TestOvertaken:
    equivalent = joined_anyway("delete: process.join()")

    def test_the_queue_looks_empty_after_put_has_returned(self, result):
        assert result.lines[:2] == ["north has put two readings", "the queue is empty"]

    def test_readings_that_were_put_later_are_received_earlier(self, result):
        assert result.lines[2] == "south has put two readings"
        assert result.starting("received: ") == ["south 1 and south 2", "north 1 and north 2"]

    def test_the_readings_of_each_station_stay_in_order(self, result):
        assert [line.replace("1", "2") for line in result.starting("received: ")] == [
            "south 2 and south 2",
            "north 2 and north 2",
        ]


class TestPoolQueue:
    equivalent = {
        **reason("nobody calls it: its task is refused")(
            'delete: messages.put(f"counting {log}")', 'twice: messages.put(f"counting {log}")'
        ),
        **never_taken('twice: messages.put(f"counting {log}") (2)'),
    }

    def test_a_queue_is_refused_as_the_argument_of_a_task(self, result):
        assert result.lines[0] == (
            "RuntimeError: Queue objects should only be shared between processes through inheritance"
        )

    def test_a_queue_that_the_initializer_kept_can_be_used(self, result):
        assert result.lines[1:] == ["received: counting day-2.log"]


@expect(exit_code=1, error="TypeError: 'Queue' object is not iterable")
class TestNoComma:
    equivalent = never_reached(
        'no main guard: __name__ == "__main__"',
        'delete: orders.put("an order")',
        'twice: orders.put("an order")',
    )

    def test_the_process_cannot_be_created(self, result):
        assert "Process(target=place_order, args=(orders))" in result.err
