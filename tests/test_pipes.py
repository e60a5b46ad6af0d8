import re

from verified.expectation import expect


def never_reached(*mutants):
    return dict.fromkeys(mutants, "what it changes is never reached: the call before it raises or hangs")


class TestGreetings:
    def test_each_side_receives_exactly_what_the_other_sent(self, result):
        first, second = started(result)
        assert sorted(result.lines[:2]) == sorted(
            [f"{second} heard 'hello' from {first}", f"{first} heard 'hello, too' from {second}"]
        )

    def test_the_two_sides_are_different_processes(self, result):
        assert len(set(started(result))) == 2

    def test_both_sides_end_well_and_nothing_is_unread(self, result):
        assert result.lines[3:] == ["exit codes: [0, 0]", "unread: False False"]


def started(result):
    return re.fullmatch(r"started: \[(\d+), (\d+)\]", result.lines[2]).groups()


@expect(hangs_at="person.join()")
class TestBothListen:
    def test_if_one_side_begins_each_hears_the_other(self, result):
        assert result.lines[0] == "Ann begins: True"
        assert sorted(result.lines[1:3]) == ["Ann heard 'hello from Ben'", "Ben heard 'hello from Ann'"]
        assert result.lines[3:5] == ["exit codes: 0 0", "unread: False False"]

    def test_if_both_listen_first_nobody_ever_hears_anything(self, result):
        assert result.lines[5:] == ["Ann begins: False"]


class TestCopies:
    equivalent = never_reached("twice: waiter.send(dish for dish in order)")

    def test_what_happens_to_the_list_after_send_stays_where_it_happens(self, result):
        assert result.lines[1:3] == [
            "here: ['soup', 'tea']",
            "from the kitchen: ['soup', 'bread']",
        ]

    def test_what_cannot_be_pickled_is_refused_and_not_sent(self, result):
        assert result.lines[3] == "not sent: cannot pickle 'generator' object"

    def test_the_child_ends_well_and_nothing_is_unread(self, result):
        assert [result.lines[0], *result.lines[4:]] == ["exit code: 0", "unread: False False"]


class TestOneWay:
    equivalent = never_reached('twice: reader.send("cooler, please")')

    def test_pipe_returns_a_tuple_of_two(self, result):
        assert result.lines[0] == "Pipe returns a tuple of 2"

    def test_the_first_end_only_receives_and_the_second_only_sends(self, result):
        assert result.lines[1:3] == [
            "first end: connection is read-only",
            "second end: connection is write-only",
        ]

    def test_poll_tells_whether_a_message_waits_and_leaves_it_there(self, result):
        assert result.lines[3:] == [
            "after 0.1 s: False",
            "when it was sent: True",
            "received 19 degrees, exit code 0",
            "when it was received: False",
        ]


class TestReadings:
    def test_the_reader_gets_every_reading_in_order_and_then_the_end_of_file(self, result):
        pid = result.lines[0].split()[-1]
        assert result.lines == [*(f"{line} from process {pid}" for line in RECEIVED), "end of file"]


RECEIVED = ["received 19", "received 21", "received 20"]


@expect(hangs_at='print("received", reader.recv(), flush=True)')
class TestLeftOpen:
    equivalent = never_reached('delete: print("end of file")')

    def test_the_sender_has_ended_and_still_the_end_of_file_does_not_come(self, result):
        assert result.lines == ["exit code: 0", *RECEIVED]


class TestInherited:
    @expect(methods=["fork"], hangs_at="collector.join()")
    class TestFork:
        def test_with_its_own_copy_closed_the_collector_comes_to_the_end(self, result):
            assert result.lines[:6] == [CLOSES, *RECEIVED, "end of file", "exit code: 0"]

        def test_with_an_inherited_copy_open_it_never_does(self, result):
            assert result.lines[6:] == [DOES_NOT, *RECEIVED]

    @expect(methods=["forkserver", "spawn"])
    class TestOthers:
        def test_with_its_own_copy_closed_the_collector_comes_to_the_end(self, result):
            assert result.lines[:6] == [CLOSES, *RECEIVED, "end of file", "exit code: 0"]

        def test_a_child_that_was_not_given_the_end_has_no_copy_to_close(self, result):
            assert result.lines[6:] == [DOES_NOT, *RECEIVED, "end of file", "exit code: 0"]


CLOSES = "collector closes its writer: True"
DOES_NOT = "collector closes its writer: False"


@expect(children=[3])
class TestHungUp:
    equivalent = never_reached('twice: waiter.send("tea")')

    def test_the_cook_answers_the_first_order_and_quits_over_the_second(self, result):
        assert result.lines[:2] == ["soup is ready", "exit code of the cook: 3"]

    def test_then_receiving_and_sending_raise_an_error_each(self, result):
        assert result.lines[2:] == ["recv: EOFError", "send: BrokenPipeError"]


class TestOneBook:
    def test_whoever_has_the_book_is_heard_though_others_wait_before_them_in_the_list(self, result):
        assert result.lines[:3] == [
            "Cem returns Emma, 2 still wait",
            "Ben returns Emma, 1 still wait",
            "Ann returns Emma, 0 still wait",
        ]

    def test_the_loop_ends_when_every_reader_has_ended_and_all_end_well(self, result):
        assert result.lines[3:] == ["exit codes: [0, 0, 0]"]
