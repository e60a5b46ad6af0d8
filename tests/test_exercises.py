import re

from verified.cases import still_wrong
from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"
NOT_TAKEN = "nobody takes the second one"


class TestCountersStart:
    def test_the_three_counters_are_threads_of_the_office(self, result):
        [office] = opened("office", result)
        assert [opened(f"counter {number}", result) for number in (1, 2, 3)] == [[office]] * 3

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestCounters, result)


@expect(children=[0, 0, 0])
class TestCounters:
    equivalent = {"delete: counter.join()": JOINED_AT_EXIT}

    def test_all_three_counters_open(self, result):
        assert sorted(re.findall(r"^counter (\d) is process", result.out, re.MULTILINE)) == ["1", "2", "3"]

    def test_each_counter_is_a_process_of_its_own(self, result):
        assert len(set(re.findall(r"is process (\d+)", result.out))) == 4


def opened(name, result):
    """The PIDs that one counter, or the office, printed."""
    return re.findall(rf"^{name} +is process (\d+)$", result.out, re.MULTILINE)


class TestTicketsStart:
    def test_the_counters_are_threads_of_the_office(self, result):
        assert set(sellers(result)) == {office(result)}

    def test_they_sell_every_seat_once(self, result):
        assert sorted(sold(result)) == TICKETS

    def test_no_seat_is_left(self, result):
        assert seats_left(result) == "0"

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestTickets, result)


@expect(children=[0, 0, 0])
class TestTickets:
    def test_every_seat_is_sold_exactly_once_with_its_code(self, result):
        assert sorted(sold(result)) == TICKETS

    def test_the_lines_come_in_the_order_of_the_sales(self, result):
        assert sold(result) == sorted(sold(result), reverse=True)

    def test_the_office_sells_none_itself(self, result):
        assert office(result) not in sellers(result)

    def test_no_seat_is_left(self, result):
        assert seats_left(result) == "0"


TICKETS = [
    (seat, str(sum(n * n for n in range(50_000 * left))))
    for left, seat in enumerate(["A1", "A2", "A3", "B1", "B2", "B3"], start=1)
]


def sold(result):
    return re.findall(r"sells (\w\d), code (\d+)", result.out)


def sellers(result):
    return re.findall(r"process (\d+) sells", result.out)


def office(result):
    [line] = result.starting("office")
    return line.split()[0]


def seats_left(result):
    [line] = result.starting("office")
    return re.fullmatch(r"\d+ has (\d+) seats left", line)[1]


@expect(methods=["spawn", "forkserver"], children=[0])
class TestSettingsStart:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT}

    def test_the_child_does_not_see_the_price(self, result):
        assert "a ticket costs 12" in result.lines
        assert "3 tickets cost 0" in result.lines

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestSettings, result)


@expect(children=[0])
class TestSettings:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT}

    def test_the_bill_is_right_under_every_start_method(self, result):
        assert result.lines == ["a ticket costs 12", "3 tickets cost 36"]


@expect(children=[0, 0, 3])
class TestPagesStart:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT}

    def test_a_page_that_fails_is_reported_as_fine(self, result):
        assert result.lines == ["home is fine", "prices is fine", "contact is fine"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestPages, result)


@expect(children=[0, 0, 3])
class TestPages:
    def test_pages_that_are_fine_are_reported_as_fine(self, result):
        assert {"home is fine", "contact is fine"} <= set(result.lines)

    def test_the_page_that_fails_is_named_with_its_exit_code(self, result):
        assert result.starting("prices") == ["failed with exit code 3"]


@expect(children=[0])
class TestSquaresStart:
    equivalent = {
        "twice: connection.send(number * number)": NOT_TAKEN,
        "twice: ours.send(3)": NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_one_question_is_answered(self, result):
        assert result.lines == ["3 squared is 9"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestSquares, result)


@expect(children=[0])
class TestSquares:
    equivalent = {
        "twice: ours.send(STOP)": NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_three_questions_are_answered_in_order(self, result):
        assert result.lines == ["3 squared is 9", "4 squared is 16", "5 squared is 25"]


@expect(children=[0])
class TestBakersStart:
    equivalent = {"twice: orders.put(STOP)": NOT_TAKEN}

    def test_one_baker_bakes_everything(self, result):
        assert result.lines == ["baked rye", "baked spelt", "baked wheat", "baked oat", "baker 1 goes home"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestBakers, result)


@expect(children=[0, 0, 0])
class TestBakers:
    equivalent = {"twice: orders.put(STOP)": NOT_TAKEN}

    def test_every_order_is_baked_exactly_once(self, result):
        assert sorted(result.starting("baked")) == ["oat", "rye", "spelt", "wheat"]

    def test_all_three_bakers_go_home(self, result):
        assert sorted(re.findall(r"baker (\d) goes home", result.out)) == ["1", "2", "3"]


@expect(children=[0] * 4)
class TestDepositsStart:
    def test_four_deposits_are_made(self, result):
        assert result.starting("deposited 10, slip") == [SLIP] * 4

    def test_some_of_them_are_lost(self, result):
        assert result.fields["balance"] in ("10", "20", "30")

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestDeposits, result)


@expect(children=[0] * 4)
class TestDeposits:
    equivalent = {"no with: with balance.get_lock():": "so short a gap loses a deposit too rarely to be seen"}

    def test_four_deposits_are_made(self, result):
        assert result.starting("deposited 10, slip") == [SLIP] * 4

    def test_every_deposit_counts(self, result):
        assert result.fields["balance"] == "40"


SLIP = "2666646666700000"


@expect(children=[0, 0])
class TestReadingsStart:
    equivalent = {"delete: sensor.join()": JOINED_AT_EXIT}

    def test_the_readings_stay_in_the_children(self, result):
        assert result.starting("attic has") == ["[('attic', 31)]"]
        assert result.starting("cellar has") == ["[('cellar', 12)]"]
        assert result.fields["readings"] == "[]"

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestReadings, result)


@expect(children=[0, 0])
class TestReadings:
    equivalent = {"delete: sensor.join()": JOINED_AT_EXIT}

    def test_both_readings_reach_the_main_program(self, result):
        assert result.fields["readings"] == "[('attic', 31), ('cellar', 12)]"


class TestParcelsStart:
    def test_the_office_weighs_itself_and_stops_at_the_first_bad_label(self, result):
        [the_office] = result.starting("the office is")
        assert result.starting("2.5 kg, weighed by") == [the_office]
        assert result.lines[-1] == f"stopped: {UNREADABLE}"

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestParcels, result)

    equivalent = {'no main guard: __name__ == "__main__"': "the program starts no process"}


class TestParcels:
    def test_all_good_labels_are_weighed_in_their_order(self, result):
        assert re.findall(r"^(.+ kg), weighed by", result.out, re.MULTILINE) == ["2.5 kg", "4.0 kg", "1.5 kg"]

    def test_the_bad_label_is_reported_in_its_place(self, result):
        _, _, second, *_ = result.lines
        assert second == f"not weighed: {UNREADABLE}"

    def test_the_office_weighs_nothing_itself(self, result):
        [the_office] = result.starting("the office is")
        assert the_office not in re.findall(r"weighed by (\d+)", result.out)


UNREADABLE = "could not convert string to float: 'heavy'"
