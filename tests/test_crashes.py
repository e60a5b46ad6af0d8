from verified.expectation import expect
from verified.quizzes import wrong_answers

ANY_EXIT_CODE = dict.fromkeys(["one more: 1", "one less: 1"], "a worker is lost with any exit code")


@wrong_answers(
    'delete: super().__init__(f"{invoice}: no amount in line {line}")',
    'delete: pool.submit(check, "A-18", UnsafeError).result()',
)
@expect(
    exit_code=1,
    error=".*BrokenProcessPool: A process in the process pool was terminated abruptly .*",
    children="any",
)
class TestCustomError:
    def test_an_error_that_keeps_its_arguments_comes_back_whole(self, result):
        assert result.lines == ["A-18: no amount in line 2"]

    def test_the_other_error_breaks_the_pool_and_the_traceback_says_why(self, result):
        why = "TypeError: UnsafeError.__init__() missing 1 required positional argument: 'line'"
        assert why in result.err


@expect(children=[1])
@wrong_answers("delete: os._exit(1)", 'delete: print(image, "failed")')
class TestKilled:
    def test_results_that_came_before_are_kept(self, result):
        assert result.lines[:2] == ["cat.png 810000", "dog.png 640000"]

    def test_the_task_that_killed_its_worker_fails(self, result):
        assert result.lines[2] == "corrupt.png failed"

    def test_the_tasks_that_were_waiting_fail_too(self, result):
        assert result.lines[3:] == ["fox.png failed", "owl.png failed"]

    equivalent = dict.fromkeys(
        ["one more: 700", "one less: 700", "one more: 600", "one less: 600"], "it is never counted"
    )


# Not under fork: the thread of a pool has just ended, and Python 3.12 at times warns of it at the next fork.
@expect(children="any", methods=["forkserver", "spawn"])
class TestQuarantine:
    def test_every_innocent_image_is_converted(self, result):
        converted = [line.split() for line in result.lines if "converted:" in line]
        assert converted == [[f"{name}.png", "converted:", f"{name}.jpg"] for name in ("cat", "dog", "fox")]

    def test_the_culprit_is_named(self, result):
        assert "corrupt.png  killed its worker" in result.lines

    def test_an_ordinary_error_is_kept_with_its_input(self, result):
        assert "notes.txt    failed: not an image" in result.lines

    def test_the_files_keep_their_order(self, result):
        assert [line.partition(".")[0] for line in result.lines] == ["cat", "corrupt", "notes", "dog", "fox"]

    equivalent = ANY_EXIT_CODE | {
        "one more: 2": "any number of workers will do",
        "one less: 2": "any number of workers will do",
        "one more: 1 (2)": "a second worker has nothing to do",
        "delete: outcomes |= convert_all(left, WORKERS)": "then every file runs alone, with the same outcome",
        "delete: left = [file for file in left if file not in outcomes]": "then the finished files run again",
    }


@expect(children="any")
class TestLateNotice:
    def test_another_task_makes_the_pool_notice_its_dead_worker(self, result):
        assert result.fields["dead worker"] == "BrokenProcessPool"

    def test_after_that_the_pool_takes_no_task(self, result):
        assert result.fields["next task"].endswith("the process pool is not usable anymore")

    def test_the_task_that_was_still_running_fails_too(self, result):
        assert result.fields["long task"] == "BrokenProcessPool"

    equivalent = ANY_EXIT_CODE | {
        "twice: started.release()": "it is awaited once",
        "delete: started.acquire()": "then both tasks wait for workers, and the pool notices sooner",
        "delete: wait(sentinels)": "the death is often noticed later",
        "delete: pool.submit(abs, -1)": "by chance: the pool may notice the death without it",
        "no with: with suppress(BrokenProcessPool):": "the pool may not know yet, and then takes the task",
        "forgotten: max_workers=2": "as many workers as there are cores will do",
        "one more: 0": "then it does not wait for the start",
        "one more: 2": "a third worker has nothing to do",
        "one more: 1 (2)": "any task will do",
        "one less: 1 (2)": "any task will do",
        "one more: 1 (3)": "any task will do",
        "one less: 1 (3)": "any task will do",
    }


@expect(methods=["own"])
class TestMissingGuard:
    def test_the_executor_gives_up_after_one_worker(self, result):
        assert result.fields["executor"] == "RuntimeError BrokenProcessPool"

    def test_the_pool_starts_one_worker_after_another(self, result):
        assert result.fields["Pool"].split() == ["RuntimeError"] * 5

    equivalent = {
        'no main guard: __name__ == "__main__"': "no process imports this file",
        "delete: break": "a script that was stopped prints hardly another error",
        "one more: 5": "there are fewer errors",
        "one less: 5": "there are fewer errors",
    }
