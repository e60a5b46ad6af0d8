import re

from verified.expectation import expect
from verified.quizzes import wrong_answers

UNIX = {"platforms": ["linux", "darwin"]}
ANY_EXIT_CODE = dict.fromkeys(["one more: 1", "one less: 1"], "a worker is lost with any exit code")


@expect(methods=["forkserver"])  # elsewhere, Python 3.15 knows the cause only at times
class TestDead:
    equivalent = dict.fromkeys(
        ["forgotten: max_workers=1", "one more: 1"], "a second worker has nothing to do"
    )

    @expect(pythons=">=3.15", methods=["forkserver"], children="any", **UNIX)
    class TestSince315:
        def test_the_pool_is_broken_and_says_so(self, result):
            assert result.lines[:3] == BROKEN

        def test_the_cause_names_the_process_and_its_exit_code(self, result):
            cause = "cause: \n'''\nProcess # terminated abruptly with exit code -9'''\n"
            assert re.sub(r"Process \d+", "Process #", result.out).endswith(cause)

    @expect(pythons="<3.15", children="any", **UNIX)
    class TestBefore315:
        def test_the_pool_is_broken_and_says_so(self, result):
            assert result.lines[:3] == BROKEN

        def test_there_is_no_cause(self, result):
            assert result.fields["cause"] == "None"


BROKEN = [
    "small.csv: loaded",
    "BrokenProcessPool",
    "A process in the process pool was terminated abruptly while the future was running or pending.",
]


@expect(children="any", **UNIX)
class TestWho:
    equivalent = {
        'delete: return image.replace(".png", ".jpg")': "nobody looks at the results here",
        "delete: signal.signal(signal.SIGTERM, leave)": "by chance: the other worker is often idle",
        "delete: note.unlink(missing_ok=True)": "by chance: the other worker is often idle",
        "delete: os._exit(1)": "by chance: the other worker often ends all the same",
        "delete: note.unlink()": "here the pool stops the other worker, which then deletes its file",
        **dict.fromkeys(["one more: 1", "one less: 1"], "any exit code will do"),
        **dict.fromkeys(["one more: 2", "one less: 2"], "any number of workers will do"),
    }

    def test_only_the_image_that_killed_its_worker_is_named(self, result):
        assert result.lines == ["killed its worker: huge.png"]


# Not under fork: Python 3.12 at times warns of the thread that an executor has had.
@expect(children="any", methods=["forkserver", "spawn"])
class TestGoOn:
    def test_every_innocent_image_is_converted(self, result):
        for name in ("cat", "fox", "owl"):
            assert f"{name}.png -> {name}.jpg" in result.lines

    def test_the_culprit_is_set_aside_after_two_tries(self, result):
        assert "corrupt.png -> set aside after 2 tries alone" in result.lines

    def test_an_ordinary_exception_is_reported_with_its_message(self, result):
        assert "notes.txt -> failed: not an image" in result.lines

    def test_the_images_keep_their_order(self, result):
        names = [line.partition(".")[0] for line in result.lines]
        assert names == ["cat", "notes", "corrupt", "fox", "owl"]

    equivalent = ANY_EXIT_CODE


class TestRetries:
    equivalent = {
        "delete: time.sleep(pause)": "the output does not depend on time",
        "no flush: flush=True": "a worker flushes its output when it ends",
    }

    def test_pages_that_need_one_attempt_get_one(self, result):
        assert result.starting("home: ") == result.starting("contact: ") == ["fetched in attempt 1"]

    def test_an_error_that_passes_costs_attempts(self, result):
        assert result.starting("prices: ")[2:] == ["fetched in attempt 3"]

    def test_an_error_that_stays_is_given_up_after_four_attempts(self, result):
        assert result.starting("stock: ")[3:] == ["given up, no answer"]

    def test_each_pause_is_twice_as_long_as_the_one_before(self, result):
        pauses = [line.split()[-2] for line in result.starting("stock: ")[:3]]
        assert pauses == ["0.1", "0.2", "0.4"]

    def test_the_pages_keep_their_order(self, result):
        names = [line.partition(":")[0] for line in result.lines[-4:]]
        assert names == ["home", "prices", "stock", "contact"]


@wrong_answers("thread for process: ProcessPoolExecutor", 'delete: super().__init__(f"{file}: {reason}")')
class TestWrongMessage:
    def test_the_reason_is_added_a_second_time(self, result):
        assert result.lines == ["prices.csv: line 3 is cut off: no reason given"]


class TestRoundTrip:
    def test_an_exception_that_formats_its_message_at_once_cannot_be_built_again(self, result):
        assert result.fields["FormattedError"].startswith("fails: FormattedError.__init__() missing 1 ")

    def test_an_exception_that_keeps_its_arguments_comes_back_the_same(self, result):
        assert result.fields["PlainError"] == "fine: a.csv: error in line 3"

    def test_an_exception_that_says_how_to_build_it_comes_back_the_same(self, result):
        assert result.fields["KeywordError"] == "fine: a.csv: error in line 3"

    def test_an_exception_of_the_standard_library_fails_too(self, result):
        assert result.fields["HTTPError"].startswith("fails: HTTPError.__init__() missing 5 ")

    equivalent = {
        'no main guard: __name__ == "__main__"': "it starts no process",
        "one more: 404": "any number will do",
        "one less: 404": "any number will do",
        "one more: 3": "it is never built again",
        "one less: 3": "it is never built again",
    }


class TestCause:
    def test_the_message_and_attributes_and_notes_arrive(self, result):
        assert result.fields["error"] == "line 3 is unreadable"
        assert result.fields["attribute"] == "n/a"
        assert result.fields["notes"] == "['file: prices.csv']"

    def test_the_cause_is_another_object(self, result):
        assert result.fields["cause"] == "_RemoteTraceback"

    def test_the_cause_is_in_the_text_of_that_object(self, result):
        assert result.fields["cause mentions it"] == "True"


class TestUnasked:
    equivalent = {"delete: pool.submit(save, order)": "nothing is said of it, and that is the lesson"}

    def test_without_a_callback_nothing_is_said(self, result):
        assert result.lines[:2] == ["submit only:", "with a callback:"]

    def test_a_callback_reports_the_error_with_its_order(self, result):
        assert result.lines[2:] == ["A-18 failed: no address"]
