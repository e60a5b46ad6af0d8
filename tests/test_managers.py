from verified.expectation import expect
from verified.quizzes import wrong_answers


def reason(why):
    """Give one reason to several mutants."""
    return lambda *mutants: dict.fromkeys(mutants, why)


@wrong_answers('delete: errors["mail"] = found', 'delete: errors["disk"].append("full")')
class TestNested:
    equivalent = {
        **reason("the program shows that this line has no effect")(
            'delete: errors["web"].append("timeout")', 'twice: errors["web"].append("timeout")'
        ),
        "thread for process: Process": "a proxy serves a thread as it serves a process",
    }

    def test_appending_to_a_plain_list_in_a_managed_dict_is_lost(self, result):
        assert result.fields["web"] == "[]"

    def test_a_changed_copy_that_is_stored_again_is_kept(self, result):
        assert result.fields["mail"] == "['refused']"

    def test_appending_to_a_managed_list_is_kept(self, result):
        assert result.fields["disk"] == "['full']"


@expect(exit_code=1, error="BrokenPipeError: .+")
class TestManagerGone:
    def test_a_copy_outlives_the_manager(self, result):
        assert result.fields["the copy"] == "['timeout', 'refused']"

    def test_a_proxy_does_not(self, result):
        assert 'print("the proxy:", errors[:])' in result.err
        assert "the proxy" not in result.fields


@wrong_answers("delete: del errors", "delete: writer.send(errors)")
@expect(children=[0, 1], error="-+")
class TestDropped:
    equivalent = reason("the worker fails at the first list")(
        "forgotten: duplex=False",
        "twice: writer.send(errors)",
        'delete: print("errors:", len(errors))',
    )

    def test_the_worker_does_not_find_the_list(self, result):
        assert "KeyError: '" in result.err
        assert result.lines == ["exit code of the worker: 1"]


class TestPoolCounts:
    equivalent = {
        "delete: task.result()": "no task fails",
        "thread for process: ProcessPoolExecutor": "a proxy serves a thread as it serves a process",
        **reason("any number of workers will do")("forgotten: max_workers=3", "one more: 3", "one less: 3"),
    }

    def test_three_tasks_count_every_request_in_one_dict(self, result):
        assert result.lines == ["10.0.0.1: 100", "10.0.0.7: 150", "10.0.0.9: 100"]
