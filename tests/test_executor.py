from verified.expectation import expect


@expect(methods=["own"], platforms=["linux"])
class TestOnDemand:
    equivalent = {
        "delete: may_end.wait()": "by chance: a worker starts more slowly than two tasks are submitted",
        "forgotten: mp_context=context": "it is the default since Python 3.14",
    }

    def test_a_pool_has_no_worker_before_its_first_task(self, result):
        assert result.lines[0] == "a new pool has 0 workers"

    def test_each_task_starts_a_worker_while_the_others_are_busy(self, result):
        assert result.lines[1:3] == ["cat.png starts worker 1", "dog.png starts worker 2"]

    def test_at_its_limit_a_pool_starts_no_worker(self, result):
        assert result.lines[3] == "fox.png starts no worker"

    def test_the_workers_stay_until_the_end_of_the_block(self, result):
        assert result.lines[4] == "the end of the block stops worker 1, worker 2"

    def test_every_task_is_done(self, result):
        assert result.fields["converted"] == "cat.jpg dog.jpg fox.jpg"


class TestInside:
    def test_the_main_process_has_two_threads_more(self, result):
        assert threads(result, "MainProcess") == ["MainThread", "ExecutorManagerThread", "QueueFeederThread"]

    def test_a_worker_has_one_thread(self, result):
        assert threads(result, "worker 1, started by MainProcess") == ["MainThread"]
        assert threads(result, "worker 2, started by MainProcess") == ["MainThread"]

    def test_there_are_two_workers(self, result):
        assert len(result.lines) == 3

    equivalent = {
        **dict.fromkeys(
            ["delete: all_workers.wait()", "one less: 2 (2)"], "by chance: one worker may run both tasks"
        ),
        **dict.fromkeys(
            ["forgotten: max_workers=2", "one more: 2 (3)"], "by chance: the others get no task, or run one"
        ),
    }


def threads(result, process):
    return result.fields[process].split(", ")
