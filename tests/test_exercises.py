import re

from verified.cases import still_wrong
from verified.expectation import expect


class TestCountersStart:
    def test_the_counters_are_threads_of_the_office(self, result):
        assert pids(result) == pids(result)[:1] * 4
        assert sorted(line.split()[1] for line in result.lines[1:]) == ["1", "2", "3"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestCounters, result)


class TestCounters:
    def test_each_counter_is_a_process_of_its_own(self, result):
        assert len(set(pids(result))) == 4

    def test_all_three_counters_open(self, result):
        assert sorted(line.split()[1] for line in result.lines[1:4]) == ["1", "2", "3"]

    def test_all_three_end_well(self, result):
        assert result.lines[4:] == ["exit codes: [0, 0, 0]"]


class TestTicketsStart:
    def test_the_counters_sell_every_seat_once(self, result):
        assert seats(result) == SEATS
        assert pids(result) == pids(result)[:1] * 7

    def test_no_seat_is_left(self, result):
        assert result.lines[6].endswith("has 0 seats left")

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestTickets, result)


class TestTickets:
    def test_every_seat_is_sold_exactly_once_with_its_code(self, result):
        assert seats(result) == SEATS

    def test_the_office_sells_none_itself(self, result):
        assert not set(pids(result)[:-1]) & set(pids(result)[-1:])

    def test_no_seat_is_left(self, result):
        assert result.lines[-1].endswith("has 0 seats left")

    def test_every_counter_ends_well(self, result):
        assert result.lines[6] == "exit codes [0, 0, 0]"


@expect(methods=["spawn", "forkserver"])
class TestSettingsStart:
    def test_the_child_does_not_see_the_price(self, result):
        assert result.lines == ["a ticket costs 12", "3 tickets cost 0", "exit code: 0"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestSettings, result)


class TestSettings:
    def test_the_bill_is_right_under_every_start_method(self, result):
        assert result.lines == ["a ticket costs 12", "3 tickets cost 36", "exit code: 0"]


@expect(children=[0, 0, 3])
class TestPagesStart:
    def test_a_page_that_fails_is_called_fine(self, result):
        assert result.lines[:3] == ["home is fine", "prices is fine", "contact is fine"]
        assert result.lines[3:] == ["exit codes: [0, 3, 0]"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestPages, result)


@expect(children=[0, 0, 3])
class TestPages:
    def test_pages_that_are_fine_are_called_fine(self, result):
        assert [result.lines[0], result.lines[2]] == ["home is fine", "contact is fine"]

    def test_the_page_that_fails_is_named_with_its_exit_code(self, result):
        assert result.lines[1] == "prices failed with exit code 3"

    def test_the_exit_codes_are_listed(self, result):
        assert result.lines[3:] == ["exit codes: [0, 3, 0]"]


class TestSquaresStart:
    def test_one_question_is_answered(self, result):
        assert result.lines == ["3 squared is 9", "exit code: 0", "unread: False False"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestSquares, result)


class TestSquares:
    def test_three_questions_are_answered_in_order(self, result):
        assert result.lines[:3] == ["3 squared is 9", "4 squared is 16", "5 squared is 25"]

    def test_the_child_is_told_to_stop_and_ends_well(self, result):
        assert result.lines[3:] == ["exit code: 0", "unread: False False"]


class TestBakersStart:
    def test_one_baker_bakes_everything(self, result):
        assert result.lines[4:] == ["baker 1 goes home", "exit codes: [0]", "left over: False"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestBakers, result)


class TestBakers:
    def test_every_order_is_baked_exactly_once(self, result):
        assert found(r"baked (\w+)", result) == ["oat", "rye", "spelt", "wheat"]

    def test_all_three_bakers_go_home(self, result):
        assert found(r"baker (\d) goes home", result) == ["1", "2", "3"]

    def test_they_end_well_and_leave_nothing_over(self, result):
        assert result.lines[7:] == ["exit codes: [0, 0, 0]", "left over: False"]


class TestDepositsStart:
    def test_four_deposits_are_made_and_some_are_lost(self, result):
        assert result.lines[:4] == [SLIP] * 4
        assert result.lines[4:] in ([ENDED, "balance: 10"], [ENDED, "balance: 20"], [ENDED, "balance: 30"])

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestDeposits, result)


class TestDeposits:
    def test_four_deposits_are_made(self, result):
        assert result.lines[:4] == [SLIP] * 4

    def test_every_deposit_counts(self, result):
        assert result.lines[5:] == ["balance: 40"]

    def test_every_teller_ends_well(self, result):
        assert result.lines[4] == ENDED


class TestReadingsStart:
    def test_the_readings_stay_in_the_children(self, result):
        assert sorted(result.lines[:2]) == ["attic has [('attic', 31)]", "cellar has [('cellar', 12)]"]
        assert result.lines[2:] == ["readings: []", "exit codes: [0, 0]"]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestReadings, result)


class TestReadings:
    def test_both_readings_reach_the_main_program(self, result):
        assert "readings: [('attic', 31), ('cellar', 12)]" in result.lines

    def test_both_sensors_end_well(self, result):
        assert "exit codes: [0, 0]" in result.lines

    def test_no_reading_is_left_over(self, result):
        assert result.lines[-1] == "left over: False"


class TestParcelsStart:
    def test_the_office_weighs_itself_and_stops_at_the_first_bad_label(self, result):
        office, by = weighers(result)
        assert result.lines[1:] == [f"2.5 kg, weighed by {office}", f"stopped: {UNREADABLE}"]
        assert by == [office]

    def test_it_is_not_the_solution(self, result):
        assert still_wrong(TestParcels, result)

    equivalent = {'no main guard: __name__ == "__main__"': "the program starts no process"}


class TestParcels:
    def test_all_good_labels_are_weighed_in_their_order(self, result):
        assert [line.partition(",")[0] for line in result.lines if "weighed by" in line] == [
            "2.5 kg",
            "4.0 kg",
            "1.5 kg",
        ]

    def test_the_bad_label_is_told_in_its_place(self, result):
        assert result.lines[2] == f"not weighed: {UNREADABLE}"

    def test_the_office_weighs_nothing_itself(self, result):
        office, by = weighers(result)
        assert by
        assert office not in by


SEATS = [
    (seat, str(sum(n * n for n in range(50_000 * left))))
    for left, seat in enumerate(["A1", "A2", "A3", "B1", "B2", "B3"], start=1)
]
ENDED = "exit codes: [0, 0, 0, 0]"
SLIP = "deposited 10, slip 2666646666700000"
UNREADABLE = "could not convert string to float: 'heavy'"


def pids(result):
    return re.findall(r"(?:process|office) (\d+)", result.out)


def seats(result):
    return found(r"sells (\w\d), code (\d+)", result)


def weighers(result):
    office = re.fullmatch(r"the office is (\d+)", result.lines[0])[1]
    return office, re.findall(r"weighed by (\d+)", result.out)


def found(pattern, result):
    return sorted(re.findall(pattern, result.out))
