import re

from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"
NOT_TAKEN = "nobody receives the second one"
ALIKE = "threads hear each other, or wait for each other, in the same way"


def never_reached(*mutants):
    return dict.fromkeys(mutants, "what it changes is never reached: the call before it raises or hangs")


@expect(children=[0, 0])
class TestGreetings:
    equivalent = {
        'twice: connection.send((os.getpid(), "hello"))': NOT_TAKEN,
        'twice: connection.send((os.getpid(), f"{greeting}, too"))': NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_each_side_hears_exactly_what_the_other_sent(self, result):
        first, second = started(result)
        assert result.starting(f"{first} heard") == [f"'hello, too' from {second}"]
        assert result.starting(f"{second} heard") == [f"'hello' from {first}"]

    def test_the_two_sides_are_different_processes(self, result):
        assert len(set(started(result))) == 2


def started(result):
    return re.findall(r"\d+", result.fields["started"])


@expect(hangs_at="person.join()")
class TestBothListen:
    equivalent = {
        'twice: connection.send(f"hello from {name}")': NOT_TAKEN,
        'twice: connection.send(f"hello from {name}") (2)': NOT_TAKEN,
        "thread for process: Process": ALIKE,
        "thread for process: Process (2)": ALIKE,
    }

    def test_if_one_side_begins_each_hears_the_other(self, result):
        assert result.starting("Ann heard") == ["'hello from Ben'"]
        assert result.starting("Ben heard") == ["'hello from Ann'"]

    def test_if_both_listen_first_nobody_ever_hears_anything(self, result):
        assert result.lines[-1] == "Ann begins: False"


@expect(children=[0])
class TestCopies:
    equivalent = never_reached("twice: waiter.send(dish for dish in order)") | {
        "twice: connection.send(order)": NOT_TAKEN,
        "twice: waiter.send(order)": NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_what_the_sender_appends_after_send_does_not_reach_the_receiver(self, result):
        assert result.fields["from the kitchen"] == "['soup', 'bread']"

    def test_what_the_receiver_appends_does_not_reach_the_sender(self, result):
        assert result.fields["here"] == "['soup', 'tea']"

    def test_what_cannot_be_pickled_is_refused(self, result):
        assert result.fields["not sent"] == "cannot pickle 'generator' object"


@expect(children=[0])
class TestOneWay:
    equivalent = never_reached('twice: reader.send("cooler, please")')

    def test_pipe_returns_a_tuple_of_two(self, result):
        assert result.starting("Pipe returns") == ["a tuple of 2"]

    def test_the_first_end_only_receives(self, result):
        assert result.fields["first end"] == "connection is read-only"

    def test_the_second_end_only_sends(self, result):
        assert result.fields["second end"] == "connection is write-only"

    def test_poll_reports_whether_a_message_is_there(self, result):
        assert result.fields["after 0.1 s"] == result.fields["when it was received"] == "False"
        assert result.fields["when it was sent"] == "True"

    def test_poll_leaves_the_message_in_the_pipe(self, result):
        assert result.starting("received") == ["19 degrees"]


@expect(children=[0])
class TestReadings:
    def test_the_reader_gets_every_reading_in_order_and_then_the_end_of_file(self, result):
        pid = result.lines[0].split()[-1]
        assert result.lines == [*(f"{line} from process {pid}" for line in RECEIVED), "end of file"]


RECEIVED = ["received 19", "received 21", "received 20"]


@expect(hangs_at='print("received", reader.recv(), flush=True)')
class TestLeftOpen:
    equivalent = never_reached('delete: print("end of file")') | {
        "thread for process: Process": "a thread has the writer open, too, and sends through it",
    }

    def test_all_readings_come_and_the_end_of_file_does_not(self, result):
        assert result.lines == RECEIVED


class TestInherited:
    @expect(methods=["fork"], hangs_at="collector.join()")
    class TestFork:
        def test_only_a_child_that_closes_its_inherited_writer_reaches_the_end_of_file(self, result):
            assert result.lines == [CLOSES, *RECEIVED, "end of file", DOES_NOT, *RECEIVED]

    @expect(methods=["forkserver", "spawn"], children=[0, 0])
    class TestOthers:
        def test_a_child_that_was_given_no_writer_has_none_to_close(self, result):
            assert result.lines == [CLOSES, *RECEIVED, "end of file", DOES_NOT, *RECEIVED, "end of file"]


CLOSES = "collector closes its writer: True"
DOES_NOT = "collector closes its writer: False"


@expect(children=[3])
class TestHungUp:
    equivalent = never_reached('twice: waiter.send("tea")')

    def test_the_first_order_is_answered(self, result):
        assert "soup is ready" in result.lines

    def test_the_cook_exits_over_the_second(self, result):
        assert result.fields["exit code of the cook"] == "3"

    def test_then_recv_and_send_raise_different_errors(self, result):
        assert result.fields["recv"] == "EOFError"
        assert result.fields["send"] == "BrokenPipeError"


@expect(children=[0, 0, 0])
class TestOneBook:
    equivalent = {
        "delete: processes.append(process)": JOINED_AT_EXIT,
        "twice: processes.append(process)": "a second join returns at once",
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_whoever_has_the_book_is_heard_though_others_are_before_them_in_the_list(self, result):
        assert result.lines == [
            "Cem returns Emma, 2 still wait",
            "Ben returns Emma, 1 still wait",
            "Ann returns Emma, 0 still wait",
        ]
