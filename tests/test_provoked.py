from verified.expectation import expect


class TestProcessCalls:
    equivalent = {
        "one more: 5": "any number is wrong",
        "one less: 5": "any number is wrong",
    }

    def test_a_process_is_started_once_and_joined_after_that(self, result):
        assert result.fields["start twice"] == "AssertionError: cannot start a process twice"
        assert result.fields["join before start"] == "AssertionError: can only join a started process"

    def test_a_process_is_closed_after_it_has_ended(self, result):
        assert result.fields["close a running process"] == (
            "ValueError: Cannot close a process while it is still running. "
            "You should first call join() or terminate()."
        )
        assert result.fields["join after close"] == "ValueError: process object is closed"

    def test_the_arguments_are_a_tuple(self, result):
        assert result.fields["args=5 and no tuple"] == "TypeError: 'int' object is not iterable"


@expect(children=[1], error="EOFError: EOF when reading a line")
class TestAsking:
    equivalent = {
        "delete: process.join()": "Python joins every child when it exits",
    }

    def test_the_child_asks_and_finds_nothing_to_read(self, result):
        assert result.out == "File to delete: "


class TestPoolCalls:
    equivalent = {
        "thread for process: Pool": "a pool of threads refuses 0 as well",
        "one less: 0": "fewer than 0 is wrong as well",
    }

    def test_a_pool_has_workers(self, result):
        wanted = "ValueError: Number of processes must be at least 1"
        assert result.fields["a pool without workers"] == wanted

    def test_a_pool_takes_tasks_until_it_is_closed_and_is_joined_after_that(self, result):
        assert result.fields["map after close"] == "ValueError: Pool not running"
        assert result.fields["join an open pool"] == "ValueError: Pool is still running"

    def test_a_result_has_to_be_picklable(self, result):
        error = result.fields["return a lock"]
        assert error.startswith(
            "MaybeEncodingError: Error sending result: '[<unlocked _thread.lock object at "
        )
        assert error.endswith("""Reason: 'TypeError("cannot pickle '_thread.lock' object")'""")


class TestExecutorCalls:
    equivalent = {
        "one more: 3": "any result is wrong",
        "one less: 3": "any result is wrong",
        "thread for process: ProcessPoolExecutor": "one of threads refuses 0 as well",
        "one less: 0": "fewer than 0 is wrong as well",
        "one more: 1": "any number is wrong",
    }

    def test_an_executor_has_workers(self, result):
        assert result.fields["no workers"] == "ValueError: max_workers must be greater than 0"

    def test_workers_are_not_replaced_under_fork(self, result):
        assert result.fields["new workers under fork"] == (
            "ValueError: max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
            "supply a different mp_context."
        )

    def test_a_task_is_a_function_and_not_its_result(self, result):
        assert result.fields["submit a result"] == "TypeError: 'int' object is not callable"

    def test_an_executor_takes_no_task_after_its_block(self, result):
        wanted = "RuntimeError: cannot schedule new futures after shutdown"
        assert result.fields["submit after the end"] == wanted


class TestQueueCalls:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no child imports the file",
    }

    def test_a_queue_that_is_not_waited_for_is_empty_or_full(self, result):
        assert "get from an empty queue: Empty" in result.lines
        assert "put into a full queue: Full" in result.lines

    def test_nothing_is_put_after_close(self, result):
        error = result.fields["put after close"]
        assert error.startswith("ValueError: Queue <multiprocessing.queues.Queue object at ")
        assert error.endswith("> is closed")

    def test_each_task_is_done_once(self, result):
        wanted = "ValueError: task_done() called too many times"
        assert result.fields["task_done without a task"] == wanted

    def test_a_queue_does_not_travel_through_a_queue(self, result):
        assert result.fields["a queue in a queue"] == (
            "RuntimeError: Queue objects should only be shared between processes through inheritance"
        )


class TestLockCalls:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no child imports the file",
        "one more: 2": "a broken barrier takes nobody",
        "one less: 2": "a broken barrier takes nobody",
    }

    def test_only_what_is_held_is_released(self, result):
        assert result.fields["release a free Lock"] == (
            "ValueError: semaphore or lock released too many times"
        )
        assert result.fields["release a free RLock"] == (
            "AssertionError: attempt to release recursive lock not owned by thread"
        )

    def test_a_condition_is_used_with_its_lock_held(self, result):
        assert result.fields["notify without the lock"] == "AssertionError: lock is not owned"
        assert result.fields["wait without the lock"] == (
            "AssertionError: must acquire() condition before using wait()"
        )

    def test_nobody_waits_at_a_broken_barrier(self, result):
        assert "wait at a broken barrier: BrokenBarrierError" in result.lines


class TestConnectionCalls:
    equivalent = {
        'twice: first.send("read by nobody")': "nobody reads the second one either",
        'no main guard: __name__ == "__main__"': "no child imports the file",
    }

    def test_one_end_of_a_one_way_pipe_reads_and_the_other_writes(self, result):
        assert result.fields["send on the reading end"] == "OSError: connection is read-only"
        assert result.fields["receive on the writing end"] == "OSError: connection is write-only"

    def test_a_closed_end_is_not_used(self, result):
        assert result.fields["send after close"] == "OSError: handle is closed"

    def test_the_other_end_is_missed_when_it_is_closed(self, result):
        assert "receive when all writers are closed: EOFError" in result.lines
        assert result.fields["send when nobody can receive"] == "BrokenPipeError: [Errno 32] Broken pipe"
        assert result.fields["receive when the other end is gone"] == (
            "ConnectionResetError: [Errno 104] Connection reset by peer"
        )


class TestMemoryCalls:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no child imports the file",
        "one more: 8": "any size will do",
        "one more: 8 (2)": "any size will do",
        "one less: 8": "any size will do",
        "one less: 8 (2)": "any size will do",
    }

    def test_a_number_is_no_text(self, result):
        assert result.fields["text in a number"] == "TypeError: must be real number, not str"

    def test_a_block_has_bytes_and_a_name_of_its_own(self, result):
        wanted = "ValueError: 'size' must be a positive number different from zero"
        assert result.fields["no bytes"] == wanted
        assert result.fields["a name twice"].startswith("FileExistsError: [Errno 17] File exists: '/prices-")

    def test_a_block_is_used_before_it_is_closed_and_opened_before_it_is_unlinked(self, result):
        wanted = "TypeError: memoryview: a bytes-like object is required, not 'NoneType'"
        assert result.fields["use after close"] == wanted
        gone = "FileNotFoundError: [Errno 2] No such file or directory: '/prices-"
        assert result.fields["open after unlink"].startswith(gone)


@expect(methods=["own"])
class TestMethodCalls:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no child imports the file",
    }

    def test_a_start_method_exists_and_is_set_once(self, result):
        assert result.fields["a method that does not exist"] == "ValueError: cannot find context for 'thread'"
        assert result.fields["set the method twice"] == "RuntimeError: context has already been set"


class TestWrongKey:
    equivalent = {
        'no main guard: __name__ == "__main__"': "no child imports the file",
        "delete: accepting.join()": "Python waits for threads when it exits",
        "one more: 0": "by chance: port 1 is mostly free, and open to root",
    }

    def test_both_sides_refuse_a_wrong_key(self, result):
        assert result.fields["the listener"] == "AuthenticationError: digest received was wrong"
        assert result.fields["the client"] == "AuthenticationError: digest sent was rejected"

    def test_nobody_answers_at_a_closed_address(self, result):
        assert result.fields["without a listener"] == (
            "ConnectionRefusedError: [Errno 111] Connection refused"
        )


@expect(children="any")  # the pool stops what is left of its workers
class TestBrokenPool:
    equivalent = {
        "one more: 1": "any exit code is a crash",
        "one less: 1": "any exit code is a crash",
        "one less: 0": "no time is no time",
        "one more: 0": "a second is over, too",
    }

    def test_the_first_message_is_of_the_task_that_crashes(self, result):
        assert result.fields["the task that crashes"] == (
            "BrokenProcessPool: A process in the process pool was terminated abruptly "
            "while the future was running or pending."
        )

    def test_the_next_task_is_told_that_the_pool_is_not_usable(self, result):
        assert result.fields["the next task"] == (
            "BrokenProcessPool: A child process terminated abruptly, the process pool is not usable anymore"
        )

    def test_a_time_limit_has_no_message(self, result):
        assert "a result that is late: TimeoutError" in result.lines


class TestUnsendable:
    equivalent = {
        'delete: return f"{price} dollars"': "nobody calls it",
        "delete: return function(*args)": "nobody calls it",
        'no main guard: __name__ == "__main__"': "no child imports the file",
    }

    def test_a_function_is_sent_by_its_name(self, result):
        decorated = result.fields["a decorated function"]
        assert decorated.startswith("PicklingError: Can't pickle <function convert at ")
        assert decorated.endswith(": it's not the same object as __main__.convert")
        assert result.fields["a lambda"].startswith("PicklingError: Can't pickle <function <lambda> at ")

    def test_what_processes_share_is_handed_to_them_when_they_start(self, result):
        inherited = "objects should only be shared between processes through inheritance"
        assert result.fields["a lock"] == f"RuntimeError: Lock {inherited}"
        assert result.fields["a number to share"] == f"RuntimeError: Synchronized {inherited}"
        assert result.fields["a queue"] == f"RuntimeError: Queue {inherited}"

    def test_what_belongs_to_this_process_is_refused(self, result):
        assert result.fields["a lock of threading"] == "TypeError: cannot pickle '_thread.RLock' object"
        assert result.fields["a module"] == "TypeError: cannot pickle 'module' object"
        refused = "TypeError: cannot pickle 'weakref.ReferenceType' object"
        assert result.fields["a weak reference"] == refused
