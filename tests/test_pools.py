from verified.expectation import expect
from verified.quizzes import wrong_answers

ANY_EXIT_CODE = dict.fromkeys(["one more: 1", "one less: 1"], "a worker is lost with any exit code")


class TestInvoices:
    def test_each_result_comes_with_its_own_invoice_and_the_error_too(self, result):
        assert sorted(result.lines) == [
            "A-17: 200.50",
            "A-18: could not convert string to float: 'n/a'",
            "A-19: 30.00",
            "A-20: 7.25",
        ]


class TestChunked:
    def test_one_bad_invoice_costs_no_other_total(self, result):
        assert result.lines[0] == "2,999 totals"

    def test_the_error_is_in_the_place_of_the_bad_invoice(self, result):
        assert result.fields["invoice 17"] == "could not convert string to float: 'n/a'"

    equivalent = dict.fromkeys(
        ["one more: 100", "one less: 100", "forgotten: chunksize=100"], "chunks of any length will do"
    )


@expect(exit_code=1, error="ValueError: could not convert string to float: 'n/a'")
class TestFirstError:
    def test_the_result_before_the_error_arrives_and_those_after_it_are_lost(self, result):
        assert result.lines == ["200.5"]

    def test_the_first_part_of_the_traceback_names_the_function_that_failed(self, result):
        worker, _, _ = result.err.partition("The above exception was the direct cause")
        assert "in total" in worker

    def test_the_second_part_names_the_line_that_asked(self, result):
        _, _, main = result.err.partition("The above exception was the direct cause")
        assert "for amount in pool.map(total, invoices)" in main


class TestSeveral:
    equivalent = dict.fromkeys(
        ["loop for pool: pool.map", "loop for pool: pool.map (2)"],
        "map itself takes arguments in the same way",
    )

    def test_map_takes_a_list_for_each_argument(self, result):
        assert result.lines[:3] == ["mouse    40.00", "screen  180.00", "cable    50.00"]

    def test_zip_turns_a_list_of_orders_into_lists_of_arguments(self, result):
        assert result.lines[3:5] == ["desk    250.00", "chair   360.00"]

    def test_submit_takes_arguments_as_the_function_does(self, result):
        assert result.lines[5:] == ["lamp     40.00"]


@expect(exit_code=1, error="cannot add up 99,n/a")
@wrong_answers('delete: sys.exit(f"cannot add up {amounts}")', "no with: with ProcessPoolExecutor() as pool:")
class TestSysExit:
    def test_the_whole_program_ends_at_the_bad_invoice(self, result):
        assert result.lines == []

    def test_there_is_no_traceback(self, result):
        assert result.err == "cannot add up 99,n/a\n"

    equivalent = dict.fromkeys(
        [
            'delete: print("skipped:", invoice)',
            'delete: return sum(float(amount) for amount in amounts.split(","))',
            'delete: print("all invoices done")',
        ],
        "the program has ended before: that is the lesson",
    )


class TestInitializer:
    equivalent = {
        "forgotten: max_workers=2": "any number of workers will do",
        "one more: 2 (3)": "any number of workers will do",
        "one less: 2 (3)": "any number of workers will do",
    }

    def test_the_model_is_loaded_once_in_each_worker(self, result):
        assert result.starting("loading the model: ") == ["English"] * len(result.exit_codes)

    def test_every_task_finds_the_model(self, result):
        scores = [line for line in result.lines if not line.startswith("loading")]
        assert scores == [" 2 great phone", "-1 good but broken", "-1 bad", " 0 it is a phone"]


class TestStop:
    def test_the_first_result_arrives(self, result):
        assert result.fields["first result"] == "2666646666700000"

    def test_waiting_tasks_are_canceled(self, result):
        canceled, _, tasks = result.fields["canceled"].split()
        assert 0 < int(canceled) < int(tasks) == 100

    equivalent = {
        "one more: 0": "the second result will do",
        "one more: 1": "two workers begin a few tasks more",
        "forgotten: max_workers=1": "more workers begin a few tasks more",
    }


class TestCtrlC:
    def test_the_first_result_arrives(self, result):
        assert result.fields["first result"] == "2666646666700000"

    def test_waiting_tasks_are_canceled_and_no_result_is_lost(self, result):
        canceled, _, tasks = result.fields["canceled"].split()
        assert 0 < int(canceled) < int(tasks) == 100

    equivalent = {
        "delete: os.kill(process.pid, signal.SIGINT)": "the workers ignore the signal",
        "one more: 1": "two workers ignore it as well",
    }


class TestStuck:
    def test_a_task_in_time_has_its_result(self, result):
        assert result.lines[0] == "small: solved"

    def test_a_stuck_task_is_given_up_and_the_program_ends(self, result):
        assert result.lines[1:] == ["impossible: no result after a second", "done"]

    equivalent = {
        "delete: process.kill()": "this is for Python before 3.14",
        "one more: 1": "a second worker has nothing to do",
        "forgotten: max_workers=1": "more workers have nothing to do",
        "one more: 1 (2)": "it waits longer",
        "one less: 1 (2)": "it does not wait",
    }


@wrong_answers("delete: os._exit(1)")
@expect(hangs_at="print(corrupt.get())", methods=["forkserver", "spawn"])
class TestPoolWaits:
    def test_a_new_worker_does_the_next_task(self, result):
        assert result.lines == ["dog.jpg"]

    equivalent = ANY_EXIT_CODE | {
        "no flush: flush=True": "by chance: a program that is interrupted may still write what it has printed"
    }


@expect(error=r"100%\|█+\| 20/20 \[.+\]")
class TestProgress:
    def test_the_results_of_all_tasks_are_added_up(self, result):
        [total] = result.starting("sold out on ")
        assert total == "9,122 of 400,000 days"

    def test_the_bar_goes_from_the_first_task_to_the_last(self, result):
        bars = [line for line in result.err.splitlines() if line]
        assert "| 0/20 [" in bars[0]
        assert "| 20/20 [" in bars[-1]
