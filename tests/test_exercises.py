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


NEVER_RECEIVED = "what it changes is never received: the line before hangs"


@expect(hangs_at="worker.join()")
class TestReportsStart:
    equivalent = dict.fromkeys(
        [
            *(
                f"one {change}: {number}"
                for change in ("more", "less")
                for number in ("31", "28", "50", "2_000")
            ),
            "twice: sales.put((month, prices))",
            "delete: received = dict([sales.get(), sales.get()])",
            'delete: print(f"{month}: {sum(received[month]):,} dollars")',
        ],
        NEVER_RECEIVED,
    )

    def test_no_report_is_printed(self, result):
        assert result.lines == []


@expect(children=[0, 0])
class TestReports:
    equivalent = {"delete: worker.join()": JOINED_AT_EXIT}

    def test_the_sales_of_both_months_are_added_up(self, result):
        assert result.fields == SALES

    def test_two_child_processes_send_their_reports(self, result):
        assert len(result.exit_codes) == 2


SALES = {"january": "1,519,000 dollars", "february": "1,372,000 dollars"}


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
    equivalent = {"no with: with sold.get_lock():": RARE, "no flush: flush=True": RARE}

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
    equivalent = {"delete: sensor.join()": JOINED_AT_EXIT}

    def test_both_readings_reach_the_parent(self, result):
        assert result.fields["readings"] == "[('attic', 31), ('cellar', 12)]"

    def test_each_sensor_is_a_child_process(self, result):
        assert len(result.exit_codes) >= 2


COUNTING = dict.fromkeys(
    ["one more: 0", "one less: 0", "one more: 1", "one more: 1000", "one less: 1000"],
    "any number of samples will do",
)


@expect(children="any")
class TestSamplesStart:
    equivalent = COUNTING | {
        'delete: print("samples:", samples)': "it is never reached, and that is the mistake",
        "delete: started.wait()": "it is terminated sooner",
    }

    def test_the_process_is_terminated_and_its_samples_are_lost(self, result):
        assert result.lines == ["exit code: -15"]


class TestSamples:
    equivalent = COUNTING | {"one less: 1000": "by chance: it has usually counted on by then"}

    def test_the_samples_are_printed(self, result):
        assert int(result.fields["samples"]) >= 1000

    def test_the_process_returns(self, result):
        assert result.fields["exit code"] == "0"


class TestTallyStart:
    equivalent = dict.fromkeys(["one more: 2", "one less: 2"], "any number of workers will do") | {
        'delete: return file.replace(".csv", ".json")': "only the name of the process counts",
        "one more: 0": "the main process is in the count",
        "one less: 0": "the main process is in the count",
    }

    def test_the_callback_runs_in_the_main_process(self, result):
        assert result.fields["converted in the main process"] == "5"

    def test_no_file_is_counted_for_a_worker(self, result):
        assert result.fields["converted in workers"] == "0"


class TestTally:
    equivalent = dict.fromkeys(["one more: 2", "one less: 2"], "any number of workers will do")

    def test_no_file_is_counted_for_the_main_process(self, result):
        assert result.fields["converted in the main process"] == "0"

    def test_each_of_the_five_files_is_counted_for_a_worker(self, result):
        assert result.fields["converted in workers"] == "5"


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


class TestSalesStart:
    equivalent = {
        **dict.fromkeys(["one more: 2026", "one less: 2026"], "any seed will do"),
        **dict.fromkeys(
            ["one more: 100", "one less: 100", "one more: 999", "one less: 999"], "any range will do"
        ),
        **dict.fromkeys(
            ["forgotten: max_workers=1", "one more: 1"], "by chance: the first worker may do all"
        ),
    }

    def test_the_order_changes_the_sales(self, result):
        forward, backward = result.starting("sales: ")
        assert forward != backward


class TestSales:
    equivalent = {
        **dict.fromkeys(
            ["one more: 100", "one less: 100", "one more: 999", "one less: 999"], "any range will do"
        ),
        **dict.fromkeys(["forgotten: max_workers=1", "one more: 1"], "any worker will do"),
    }

    def test_each_day_has_the_same_sales_in_both_orders(self, result):
        forward, backward = result.starting("sales: ")
        assert forward == backward

    def test_the_days_have_different_sales(self, result):
        sales = result.starting("sales: ")[0].split()[1::2]
        assert len(set(sales)) == 5


@expect(children="any")
class TestRefusedStart:
    equivalent = {
        "one more: 1": "by chance: a second worker may do the last order first",
        "delete: self.order = order": "the exception never arrives",
        "delete: print(error)": "the exception never arrives",
        'delete: print("call the customer of", error.order)': "the exception never arrives",
    }

    def test_the_bad_order_breaks_the_pool(self, result):
        assert result.lines == ["A-17 accepted", "BrokenProcessPool", "BrokenProcessPool"]


class TestRefused:
    equivalent = {
        "one more: 1": "any number of workers will do",
        "forgotten: max_workers=1": "any number of workers will do",
        "delete: super().__init__(order, reason)": "an exception keeps its arguments even without it",
        "delete: print(type(error).__name__)": "there is no other exception",
    }

    def test_the_good_orders_are_accepted(self, result):
        assert {"A-17 accepted", "A-19 accepted"} <= set(result.lines)

    def test_the_bad_order_is_refused_with_its_reason(self, result):
        assert "A-18 refused: no address" in result.lines

    def test_the_exception_still_knows_the_order(self, result):
        assert "call the customer of A-18" in result.lines


@expect(methods=["forkserver", "spawn"])
class TestDoubleStart:
    equivalent = {
        "delete: todays_rate = fixed_rate": "the child does not see it",
        "delete: return 2.0": "the child does not call it",
        "delete: child.join()": JOINED_AT_EXIT,
    }

    def test_the_child_asks_for_the_real_rate(self, result):
        assert result.lines == ["invoice: 110.00 EUR"]


class TestDouble:
    equivalent = {
        "delete: return 1.1": "the test has a rate of its own",
        "delete: child.join()": JOINED_AT_EXIT,
    }

    def test_the_invoice_uses_the_rate_of_the_test(self, result):
        assert result.lines == ["invoice: 200.00 EUR"]

    def test_a_child_process_prints_it(self, result):
        assert len(result.exit_codes) == 1


class TestWebsiteStart:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no process imports this file",
        "one more: 300_000": "one more sale of 0",
    }

    def test_the_request_is_answered_after_the_report(self, result):
        assert result.lines == ["report: 14850000", "request answered"]


class TestWebsite:
    equivalent = {
        **dict.fromkeys(
            ["forgotten: max_workers=1", "one more: 1"], "how many workers there are does not show"
        ),
        "one more: 300_000": "one more sale of 0",
    }

    def test_the_request_is_answered_before_the_report(self, result):
        assert result.lines[0] == "request answered"

    def test_the_report_is_right(self, result):
        assert result.fields["report"] == "14850000"

    def test_a_process_makes_the_report(self, result):
        assert len(result.exit_codes) >= 1


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


NO_CHILD = {'no main guard: __name__ == "__main__"': "no process of Python's imports this file"}


class TestOrdersStart:
    equivalent = NO_CHILD

    def test_good_orders_are_tidied(self, result):
        assert result.fields["ann"] == '{"boots":2}'
        assert result.fields["eve"] == '{"gloves":1}'

    def test_a_broken_order_looks_empty(self, result):
        assert result.lines[1] == "bob: "


class TestOrders:
    equivalent = NO_CHILD

    def test_good_orders_are_tidied(self, result):
        assert result.fields["ann"] == '{"boots":2}'
        assert result.fields["eve"] == '{"gloves":1}'

    def test_a_broken_order_is_refused_with_the_reason(self, result):
        assert result.fields["bob"].startswith("refused: Expecting ':' delimiter")
