from itertools import pairwise

from verified.expectation import expect
from verified.quizzes import wrong_answers


# Not under fork: the thread of a pool has just ended, and Python 3.12 at times warns of it at the next fork.
@expect(children="any", methods=["forkserver", "spawn"])
class TestCalls:
    def test_map_of_an_executor_keeps_the_order_and_ends_at_the_error(self, result):
        assert results(result, "executor.map") == "0 1 2"

    def test_with_submit_only_the_result_of_the_bad_input_is_missing(self, result):
        assert sorted(results(result, "submit, as_completed").split()) == list("01245")

    def test_map_of_a_pool_returns_nothing_if_there_is_an_error(self, result):
        assert results(result, "Pool.map ") == "invalid literal for int() with base 10: 'bad'"

    def test_imap_keeps_the_order_and_goes_on_after_the_error(self, result):
        assert results(result, "Pool.imap ") == "0 1 2 4 5"

    def test_imap_unordered_does_not_wait_for_the_slow_input(self, result):
        quick, *others = results(result, "Pool.imap_unordered").split()
        assert quick == "1"
        assert sorted(others) == list("0245")

    equivalent = {
        "twice: good.append(next(results))": "the same results, two at a time",
        "one more: 2": "by chance: 0 and 2 may meet before 1 is done",
        "one more: 2 (2)": "by chance: 0 and 2 may meet before 1 is done",
    } | dict.fromkeys(
        ["thread for process: ProcessPoolExecutor", "thread for process: Pool"],
        "a pool of threads does it too",
    )


def results(result, call):
    """What the program shows for a call."""
    [line] = result.starting(call)
    return line.strip()


# Not under fork, for the same reason.
@expect(children="any", methods=["forkserver", "spawn"], platforms=["linux"])
class TestReadAhead:
    def test_imap_reads_only_what_fits_into_the_pipe_while_the_workers_are_busy(self, result):
        read = lines_read(result, "the workers are busy")
        assert list(read) == ["10 bytes read", "1,000 bytes read", "100,000 bytes read"]
        assert 1 <= read["100,000 bytes read"] <= 5
        assert 5 < read["1,000 bytes read"] < 100 < read["10 bytes read"] < 2_000

    def test_it_reads_everything_while_the_loop_is_busy(self, result):
        assert lines_read(result, "the loop is busy") == {"1,000 bytes read": 2_000}

    equivalent = (
        dict.fromkeys(["one more: 2", "one more: 2 (2)", "one less: 2 (2)"], "each worker takes one line")
        | dict.fromkeys(["one more: 1", "one more: 1 (2)"], "it only begins to count elsewhere")
        | dict.fromkeys(["one more: 1_000 (2)", "one less: 1_000 (2)"], "a byte makes no difference")
        | {
            "one less: 1": "by chance: it may print before the thread has read",
            "delete: started.wait()": "by chance: workers that wait at the barrier take no line",
            "one less: 3": "by chance: one of two workers has started then",
            "one more: 0": "any count will do to begin with",
            "thread for process: Pool (2)": "a pool of threads reads everything too",
        }
    )


def lines_read(result, when):
    """How many lines of each size were read."""
    rows = [line.split(" of 2,000 lines of ") for line in result.section(when).lines]
    return {size.strip(): int(count.replace(",", "")) for count, size in rows}


@expect(pythons=">=3.14")
@wrong_answers("forgotten: chunksize=chunksize", "one more: 4")
class TestBuffered:
    def test_as_many_lines_are_read_as_buffersize_says(self, result):
        assert result.section("chunks of 1").lines[0] == "4 lines read before the first result"

    def test_buffersize_counts_chunks(self, result):
        assert result.section("chunks of 10").lines[0] == "40 lines read before the first result"

    def test_one_chunk_more_is_read_for_the_first_result(self, result):
        assert result.section("chunks of 1").lines[1] == "5 lines read after it"
        assert result.section("chunks of 10").lines[1] == "50 lines read after it"


@expect(pythons=">=3.14")
@wrong_answers("forgotten: buffersize=3", "one less: 3")
class TestLost:
    def test_without_buffersize_all_prices_are_there(self, result):
        assert result.fields["all at once"] == "20 40 60 80 100 120 140 160"

    def test_with_it_only_those_in_the_buffer_are(self, result):
        assert result.fields["buffered"] == "20 40 60"

    def test_a_generator_keeps_the_pool_and_all_its_results(self, result):
        assert result.fields["yielded"] == "20 40 60 80 100 120 140 160"

    equivalent = (
        {"loop for pool: pool.map": "the built-in map returns the same prices"}
        | dict.fromkeys(
            [
                "thread for process: ProcessPoolExecutor",
                "thread for process: ProcessPoolExecutor (2)",
                "thread for process: ProcessPoolExecutor (3)",
            ],
            "a pool of threads loses results likewise",
        )
        | dict.fromkeys(
            ["forgotten: buffersize=3 (2)", "one more: 3 (2)", "one less: 3 (2)"],
            "a generator returns all prices, whatever the buffersize",
        )
    )


class TestWindow:
    def test_each_line_is_worked_on_once(self, result):
        assert result.lines[1] == "1,000 lines, 5,001,790 bytes"

    def test_a_bad_line_is_named_and_the_others_are_counted(self, result):
        assert result.fields["GET /page -"] == "invalid literal for int() with base 10: '-'"

    def test_never_more_lines_are_read_than_the_limit_allows(self, result):
        assert result.fields["lines in memory"] == "8"

    equivalent = {"delete: inputs = iter(inputs)": "a generator is its own iterator; a list would not be"}


@expect(
    error="ValueError: invalid literal for int.. with base 10: 'free'",
    children=[0, 0, 0, 1],
    platforms=["linux", "darwin"],
)
class TestPipeline:
    def test_all_orders_get_through(self, result):
        assert result.lines[:2] == ["saved 4,995,099 dollars", "exit codes: 0 0 0"]

    def test_when_a_stage_fails_the_others_are_stopped(self, result):
        assert result.lines[2:] == ["exit codes: -15 1 -15"]

    equivalent = {
        "twice: lines.put(None)": "nobody takes the second one",
        "twice: amounts.put(None)": "nobody takes the second one",
        "delete: wait([stage.sentinel for stage in running])": "then it asks without a pause",
        "one less: 1": "an order more, of 0 dollars",
        "forgotten: maxsize=10 (2)": "the first queue alone stops the first stage",
    } | dict.fromkeys(
        ["one more: 10", "one less: 10", "one more: 10 (2)", "one less: 10 (2)"], "any small number will do"
    )


class TestFolders:
    def test_every_folder_is_looked_into_and_every_file_counted(self, result):
        assert result.lines == ["63 folders, 6,300 bytes"]


class TestRateLimit:
    def test_each_page_is_fetched_once(self, result):
        assert sorted(pages(result)) == list("12345678")

    def test_no_two_turns_are_within_a_tenth_of_a_second(self, result):
        times = [float(line.split()[0]) for line in result.lines]
        gaps = [later - earlier for earlier, later in pairwise(times)]
        assert min(gaps) > 0.089  # times are rounded

    def test_times_are_counted_from_the_first_turn(self, result):
        assert result.lines[0].startswith(" 0.00 s")

    equivalent = {
        "one more: 3": "any number of workers will do",
        "one less: 3": "any number of workers will do",
        "one more: 0 (4)": "by chance: it waits longer, at times too long",
    } | dict.fromkeys(["one more: 0", "one less: 0"], "any moment before now will do")


def pages(result):
    """The page of each turn."""
    return [line.split()[-1] for line in result.lines]


class TestSemaphore:
    def test_each_line_is_worked_on_once(self, result):
        assert result.lines[0] == "1,000 lines, 5,005,000 bytes"

    def test_never_more_lines_are_read_than_places_and_one(self, result):
        assert result.fields["lines in memory"] == "9"
