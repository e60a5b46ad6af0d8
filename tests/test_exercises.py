import re

from verified.expectation import expect

JOINED_AT_EXIT = "Python joins every child when it exits"
NOT_TAKEN = "nobody takes the second one"

ONE_CALL = dict.fromkeys(["one more: 100_000", "one less: 100_000"], "one call does not change the average")
WAITS = {"5 agents": "129 s", "6 agents": "24 s", "7 agents": "7 s", "8 agents": "3 s"}


class TestCallsStart:
    equivalent = ONE_CALL

    def test_the_waits_are_right(self, result):
        assert result.fields == WAITS

    def test_no_worker_helps(self, result):
        assert result.exit_codes == []


class TestCalls:
    equivalent = ONE_CALL

    def test_the_waits_are_right(self, result):
        assert result.fields == WAITS

    def test_worker_processes_do_the_computing(self, result):
        assert result.exit_codes


ONE_READING = dict.fromkeys(["one more: 50_000", "one less: 50_000"], "every degree comes many times")
DEGREES = {"monday": "24 degrees", "tuesday": "25 degrees", "wednesday": "26 degrees"}


class TestArchiveStart:
    equivalent = ONE_READING

    def test_the_hottest_reading_of_each_day_is_printed(self, result):
        assert DEGREES.items() <= result.fields.items()

    def test_the_readings_themselves_are_sent(self, result):
        assert int(result.fields["bytes sent"]) > 300_000


class TestArchive:
    equivalent = ONE_READING

    def test_the_hottest_reading_of_each_day_is_printed(self, result):
        assert DEGREES.items() <= result.fields.items()

    def test_fewer_than_a_thousand_bytes_are_sent(self, result):
        assert int(result.fields["bytes sent"]) < 1_000

    def test_worker_processes_do_the_computing(self, result):
        assert result.exit_codes


PRICES = {"P-101": "8.00 dollars", "P-103": "11.00 dollars", "P-104": "6.00 dollars"}
UNREADABLE = "could not convert string to float: 'heavy'"


class TestParcelsStart:
    def test_it_stops_at_the_first_weight_that_is_not_a_number(self, result):
        assert result.lines == ["P-101: 8.00 dollars", f"stopped: {UNREADABLE}"]


class TestParcels:
    def test_every_parcel_with_a_good_weight_gets_its_price(self, result):
        assert PRICES.items() <= result.fields.items()

    def test_the_bad_weight_is_reported_with_its_parcel(self, result):
        assert result.fields["P-102"] == f"no price, {UNREADABLE}"

    def test_the_parcels_stay_in_order(self, result):
        assert list(result.fields) == ["P-101", "P-102", "P-103", "P-104"]

    def test_worker_processes_do_the_computing(self, result):
        assert result.exit_codes


SPAM_WORDS = ["lunch at noon?: 0", "you won a prize: 1", "free prize inside: 2"]


class TestSpamStart:
    def test_every_message_is_judged(self, result):
        assert result.lines[-3:] == SPAM_WORDS

    def test_the_words_are_loaded_for_each_message(self, result):
        assert result.lines.count("loading the words") == 3

    def test_one_worker_process_does_the_counting(self, result):
        assert len(result.exit_codes) == 1


class TestSpam:
    def test_every_message_is_judged(self, result):
        assert result.lines[-3:] == SPAM_WORDS

    def test_the_words_are_loaded_once(self, result):
        assert result.lines.count("loading the words") == 1

    def test_one_worker_process_does_the_counting(self, result):
        assert len(result.exit_codes) == 1


NEVER_SENT = "the converter is never sent"


class TestPortableStart:
    equivalent = {
        "no with: with self.lock:": "only one thread calls it",
        'delete: print("in a worker:", euros)': NEVER_SENT,
        "one more: 80 (2)": NEVER_SENT,
        "one less: 80 (2)": NEVER_SENT,
    }

    def test_the_converter_works_here(self, result):
        assert result.fields["here"] == "40.0"

    def test_the_converter_cannot_be_sent(self, result):
        assert result.fields["not sent"] == "cannot pickle '_thread.lock' object"


class TestPortable:
    equivalent = {"no with: with self.lock:": "only one thread calls it"}

    def test_the_converter_works_here(self, result):
        assert result.fields["here"] == "40.0"

    def test_the_converter_works_in_a_worker_process(self, result):
        assert result.fields["in a worker"] == "40.0"
        assert result.exit_codes


class TestCountersStart:
    equivalent = {"delete: counter.join()": "Python waits for its threads at exit"}

    def test_the_three_counters_are_threads_of_the_office(self, result):
        [office] = opened("office", result)
        assert [opened(f"counter {number}", result) for number in (1, 2, 3)] == [[office]] * 3


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


@expect(methods=["spawn", "forkserver"])
class TestSettingsStart:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT}

    def test_the_child_does_not_see_the_rate(self, result):
        assert result.lines == ["a dollar is 0.5 euros", "80 dollars are 0.00 euros"]


@expect(children=[0])
class TestSettings:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT}

    def test_the_child_computes_with_the_rate_of_its_parent(self, result):
        assert result.lines == ["a dollar is 0.5 euros", "80 dollars are 40.00 euros"]


ANY_STATUS = dict.fromkeys(["one more: 500", "one less: 500"], "every status but 200 is a failure")


@expect(children=[0, 0, 3])
class TestPagesStart:
    equivalent = {"delete: process.join()": JOINED_AT_EXIT} | ANY_STATUS

    def test_a_page_that_failed_is_reported_as_checked(self, result):
        assert result.lines == ["home: checked", "prices: checked", "contact: checked"]


@expect(children=[0, 0, 3])
class TestPages:
    equivalent = ANY_STATUS

    def test_the_pages_that_work_are_reported_as_checked(self, result):
        assert {"home: checked", "contact: checked"} <= set(result.lines)

    def test_the_page_that_failed_is_reported_with_its_exit_code(self, result):
        assert result.fields["prices"] == "failed with exit code 3"


IMAGES = ["cat.png", "dog.png", "fox.png", "owl.png", "pig.png"]


@expect(children=[0])
class TestImagesStart:
    equivalent = {"twice: images.put(None)": NOT_TAKEN}

    def test_one_worker_converts_everything(self, result):
        assert result.lines == [*(f"converted {image}" for image in IMAGES), "worker 1 stops"]


@expect(children=[0, 0, 0])
class TestImages:
    equivalent = {"twice: images.put(None)": NOT_TAKEN}

    def test_every_image_is_converted_once(self, result):
        assert sorted(result.starting("converted")) == IMAGES

    def test_three_workers_stop(self, result):
        assert sorted(result.starting("worker")) == ["1 stops", "2 stops", "3 stops"]


UNASKED = "only the apple is asked for"


@expect(children=[0])
class TestQuestionsStart:
    equivalent = {
        "twice: connection.send(PRICES[item])": NOT_TAKEN,
        'twice: ours.send("apple")': NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    } | dict.fromkeys([f"one {change}: {price}" for change in ("more", "less") for price in (4, 2)], UNASKED)

    def test_one_question_is_answered(self, result):
        assert result.lines == ["apple: 3"]


@expect(children=[0])
class TestQuestions:
    equivalent = {
        "twice: ours.send(None)": NOT_TAKEN,
        "delete: process.join()": JOINED_AT_EXIT,
    }

    def test_three_questions_are_answered_in_order(self, result):
        assert result.lines == ["apple: 3", "pear: 4", "plum: 2"]

    def test_one_child_answers_them_all(self, result):
        assert len(result.exit_codes) == 1


RARE = "by chance: one counter often sells everything before the next has started"


class TestTicketsStart:
    equivalent = {
        "delete: counter.join()": "by chance: the threads are often done before the office looks",
        "no with: with lock:": RARE,
        "one more: 3": "how many threads there are does not show",
        "one less: 3": "how many threads there are does not show",
    }

    def test_the_counters_are_threads_of_the_office(self, result):
        assert set(sellers(result)) == {office(result)}

    def test_every_seat_is_sold_once_and_in_order(self, result):
        assert sold(result) == SEATS

    def test_no_seat_is_left(self, result):
        assert seats_left(result) == "0"


@expect(children=[0, 0, 0])
class TestTickets:
    equivalent = {"no with: with lock:": RARE, "no flush: flush=True": RARE}

    def test_every_seat_is_sold_once(self, result):
        assert sorted(sold(result)) == SEATS

    def test_the_seats_are_printed_in_the_order_in_which_they_are_sold(self, result):
        assert sold(result) == SEATS

    def test_three_counters_are_processes(self, result):
        assert len(result.exit_codes) == 3

    def test_the_office_sells_none_itself(self, result):
        assert sold(result)
        assert office(result) not in sellers(result)

    def test_no_seat_is_left(self, result):
        assert seats_left(result) == "0"


SEATS = ["A1", "A2", "A3", "B1", "B2", "B3"]


def sold(result):
    return re.findall(r"sells (\w\d)", result.out)


def sellers(result):
    return re.findall(r"process (\d+) sells", result.out)


def office(result):
    [line] = result.starting("office")
    return line.split()[0]


def seats_left(result):
    [line] = result.starting("office")
    return re.fullmatch(r"\d+ has (\d+) seats left", line)[1]


@expect(children=[0] * 4)
class TestTotalsStart:
    equivalent = {"delete: ready.wait()": "by chance: they often overlap without it, too"}

    def test_some_errors_are_lost(self, result):
        assert result.fields["errors in four logs"] in ("200000", "400000", "600000")


@expect(children=[0] * 4)
class TestTotals:
    equivalent = {
        "no with: with total.get_lock():": "by chance: so short a gap is rarely hit",
        "delete: ready.wait()": "the barrier only makes the mistake happen every time",
    }

    def test_every_error_counts(self, result):
        assert result.fields["errors in four logs"] == "800000"


class TestReadingsStart:
    equivalent = {"delete: sensor.join()": "the list stays empty, however long the parent waits"}

    def test_each_sensor_has_its_reading(self, result):
        assert result.starting("attic has") == ["[('attic', 31)]"]
        assert result.starting("cellar has") == ["[('cellar', 12)]"]

    def test_the_list_of_the_parent_stays_empty(self, result):
        assert result.fields["readings"] == "[]"


class TestReadings:
    equivalent = dict.fromkeys(
        ["thread for process: Process", "thread for process: Process (2)"],
        "the manager is a child too, and a solution with a queue has no third",
    )

    def test_both_readings_reach_the_parent(self, result):
        assert result.fields["readings"] == "[('attic', 31), ('cellar', 12)]"

    def test_each_sensor_is_a_child_process(self, result):
        assert len(result.exit_codes) >= 2


TRAFFIC = "1252500 bytes"
MOST_AT_THE_START = dict.fromkeys(
    ["delete: finished += 1", "one more: 1 (2)", "one less: 1 (2)"], "most lines are in memory at the start"
)


class TestTrafficStart:
    equivalent = MOST_AT_THE_START | {"one less: 1": "a line of 0 bytes more"}

    def test_the_bytes_of_all_lines_are_added_up(self, result):
        assert result.fields["total"] == TRAFFIC

    def test_every_line_is_in_memory_at_once(self, result):
        assert result.fields["most lines in memory"] == "500"


class TestTraffic:
    equivalent = {
        "one less: 1": "a line of 0 bytes more",
        "one less: 10": "fewer will do",
        "one more: 1 (2)": "most lines are in memory at the start",
    }

    def test_the_bytes_of_all_lines_are_added_up(self, result):
        assert result.fields["total"] == TRAFFIC

    def test_never_more_than_ten_lines_are_in_memory(self, result):
        assert 1 <= int(result.fields["most lines in memory"]) <= 10

    def test_worker_processes_do_the_computing(self, result):
        assert result.exit_codes


SAME_BRIGHTEST = dict.fromkeys(
    ["one more: 100", "one more: 1_000", "one more: 1"], "many rows have a pixel of 250"
)


class TestPhotoStart:
    equivalent = SAME_BRIGHTEST

    def test_the_brightest_pixel_is_found(self, result):
        assert result.fields["brightest pixel"] == "250"

    def test_the_whole_photo_is_sent_with_every_row(self, result):
        assert int(result.fields["bytes sent"]) > 100 * 100_000


class TestPhoto:
    equivalent = SAME_BRIGHTEST | {
        "delete: block.close()": "Python closes the block when the program exits",
        "one less: 100": "many rows have a pixel of 250",
        "one less: 1_000": "many rows have a pixel of 250",
    }

    def test_the_brightest_pixel_is_found(self, result):
        assert result.fields["brightest pixel"] == "250"

    def test_the_tasks_are_fewer_than_100_000_bytes(self, result):
        assert int(result.fields["bytes sent"]) < 100_000

    def test_worker_processes_do_the_computing(self, result):
        assert result.exit_codes
