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


@wrong_answers("delete: writer.join()")
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
