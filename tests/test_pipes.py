from verified.expectation import expect
from verified.quizzes import wrong_answers


def reason(why):
    """Give one reason to several mutants."""
    return lambda *mutants: dict.fromkeys(mutants, why)


joined_anyway = reason("at its end the main process joins its children anyway")
never_reached = reason("what it changes is never reached: the call before it raises or hangs")
never_received = reason("the second one stays in the pipe")
ONE_WAY = {"forgotten: duplex=False": "a two-way pipe ends in the same way"}


@expect(children=[0, 0])
class TestGreetings:
    equivalent = never_received(
        'twice: connection.send("hello")', 'twice: connection.send("hello, too")'
    ) | joined_anyway("delete: first.join()", "delete: second.join()")

    def test_each_process_receives_what_the_other_sent(self, result):
        assert sorted(result.lines) == ["greet received: hello, too", "reply received: hello"]


@expect(hangs_at="first.join()")
class TestBothListen:
    equivalent = never_reached(
        'delete: connection.send("hello")', 'twice: connection.send("hello")', "delete: second.join()"
    ) | reason("it waits in the same way, whoever does not send")(
        "delete: second.start()", "thread for process: Process", "thread for process: Process (2)"
    )

    def test_if_both_listen_first_neither_receives_anything(self, result):
        assert result.lines == ["both are listening"]


class TestService:
    equivalent = {
        "delete: server.close()": "it matters if the worker dies, and this worker does not",
        **never_received("twice: client.send(None)"),
        **joined_anyway("delete: worker.join()"),
    }

    def test_the_prices_are_loaded_once_for_all_requests(self, result):
        assert result.lines.count("prices are loaded") == 1

    def test_each_request_is_answered_in_turn(self, result):
        assert result.lines[1:] == ["monitor: 199", "webcam: no price", "keyboard: 49"]


@expect(children=[0])
class TestCopies:
    equivalent = {
        **never_reached("twice: ours.send(reading for reading in readings)"),
        **never_received("twice: connection.send(readings)"),
        **joined_anyway("delete: worker.join()"),
    }

    def test_what_each_side_appends_stays_on_that_side(self, result):
        assert result.fields["sent"] == "[19, 20]"
        assert result.fields["received"] == "[19, 21]"

    def test_an_object_that_cannot_be_pickled_raises_an_error_in_the_sender(self, result):
        assert result.fields["not sent"] == "cannot pickle 'generator' object"

    def test_nothing_of_it_goes_into_the_pipe(self, result):
        assert result.fields["on its way"] == "False"


@wrong_answers("delete: worker.join()", 'twice: writer.send("x" * size)')
@expect(hangs_at="worker.join()", platforms=["linux"])
class TestBlocks:
    def test_a_report_that_fits_into_the_pipe_arrives_and_a_larger_one_never_does(self, result):
        assert result.lines == ["sending 60000 characters", "received 60000", "sending 70000 characters"]


@expect(children=[0])
class TestOneWay:
    equivalent = {
        **never_reached('twice: reader.send("cooler, please")'),
        **never_received('twice: writer.send("19 degrees")'),
        **joined_anyway("delete: sensor.join()"),
    }

    def test_pipe_returns_a_tuple(self, result):
        assert result.lines[0] == "Pipe returns a tuple"

    def test_the_first_end_only_receives(self, result):
        assert result.fields["reader"] == "connection is read-only"

    def test_the_second_end_only_sends(self, result):
        assert result.fields["writer"] == "connection is write-only"

    def test_poll_reports_whether_a_message_is_there_and_can_wait_for_it(self, result):
        assert result.starting("anything to read: ") == ["False", "True"]

    def test_poll_leaves_the_message_in_the_pipe(self, result):
        assert result.fields["received"] == "19 degrees"


RECEIVED = ["received 19", "received 21", "received 20"]


@wrong_answers("delete: sensor.start()", "delete: writer.close()")
class TestReadings:
    equivalent = ONE_WAY | {
        "no flush: flush=True": "it matters where the program hangs, as left_open.py does"
    }

    def test_the_reader_gets_every_reading_and_then_the_end_of_file(self, result):
        assert result.lines == [*RECEIVED, "end of file"]


@expect(hangs_at='print("received", reader.recv(), flush=True)')
class TestLeftOpen:
    equivalent = {
        **ONE_WAY,
        **never_reached('delete: print("end of file")'),
        "thread for process: Process": "the main process has a writer open either way",
    }

    def test_all_readings_come_but_not_the_end_of_file(self, result):
        assert result.lines == RECEIVED


CLOSES = ["child closes its writer: True", "  received 19", "  received 21", "  end of file"]
DOES_NOT = ["child closes its writer: False", "  received 19", "  received 21"]


class TestInherited:
    equivalent = ONE_WAY

    @expect(methods=["fork"], hangs_at="collector.join()")
    class TestFork:
        def test_only_a_child_that_closes_its_inherited_writer_gets_the_end_of_file(self, result):
            assert result.lines == [*CLOSES, *DOES_NOT]

    @expect(methods=["forkserver", "spawn"])
    class TestOthers:
        def test_a_child_that_was_not_given_the_writer_has_none_to_close(self, result):
            assert result.lines == [*CLOSES, *DOES_NOT, "  end of file"]


@expect(children=[1])
class TestHungUp:
    def test_the_image_before_the_broken_one_is_converted(self, result):
        assert result.lines[0] == "converted: cat.png"

    def test_the_request_that_takes_the_worker_down_meets_the_end_of_file(self, result):
        assert result.fields["broken.tif"] == "EOFError"

    def test_the_next_request_meets_a_broken_pipe(self, result):
        assert result.fields["dog.tif"] == "BrokenPipeError"

    def test_the_exit_code_shows_that_the_worker_failed(self, result):
        assert result.fields["exit code"] == "1"


class TestProgress:
    equivalent = ONE_WAY

    def test_each_worker_reports_its_progress_in_order_and_then_its_result(self, result):
        for seed in (1, 2, 3):
            *steps, mean = result.starting(f"simulation {seed}: ")
            assert steps == ["25 %", "50 %", "75 %", "100 %"]
            assert mean == f"mean of 80000 rolls: {MEANS[seed]}"

    def test_nothing_else_is_printed(self, result):
        assert len(result.lines) == 15


MEANS = {1: "3.499", 2: "3.503", 3: "3.498"}
