import re

from verified.expectation import expect

RESET = "ConnectionResetError: .+"


class TestFirst:
    def test_the_function_runs_here_and_in_a_process_of_its_own(self, result):
        here, child = greeters(result.lines[:2])
        assert here != child

    def test_the_child_has_ended_well_when_join_returns(self, result):
        assert result.lines[2:] == ["exit code of the child: 0"]


class TestUnguarded:
    @expect(pythons="<3.14", methods=["own"], platforms=["linux"])
    class TestBefore314:
        def test_the_child_runs(self, result):
            here, child = greeters(result.lines[:2])
            assert here != child
            assert result.lines[2:] == ["exit code of the child: 0"]

    @expect(pythons="==3.14.*", methods=["own"], platforms=["linux"], exit_code=1, error=RESET)
    class TestOn314:
        def test_the_file_runs_again_in_another_process(self, result):
            assert len(set(greeters(result.lines))) == len(result.lines) == 2

        def test_the_program_fails_where_it_starts_the_child(self, result):
            assert BOOTSTRAPPING in result.err
            assert "    process.start()\n" in result.err

    @expect(pythons=">=3.15", methods=["own"], platforms=["linux"], error=r"\s+section in .+", children=[1])
    class TestSince315:
        def test_the_file_runs_again_in_two_other_processes(self, result):
            assert len(set(greeters(result.lines[:-1]))) == len(result.lines[:-1]) == 3

        def test_the_child_fails_but_the_program_ends_as_if_all_were_well(self, result):
            assert BOOTSTRAPPING in result.err
            assert result.lines[-1] == "exit code of the child: 1"


BOOTSTRAPPING = "RuntimeError: \n        An attempt has been made to start a new process"


def greeters(lines):
    return re.findall(r"^hello from process (\d+)$", "\n".join(lines), re.MULTILINE)


class TestStages:
    def test_a_thread_is_alive_from_start_to_the_end_of_its_function(self, result):
        assert stages(result)[:4] == [
            "before start tea False - -",
            "running tea True - -",
            "tea is ready",
            "after join tea False - -",
        ]

    def test_a_process_is_too_and_its_pid_comes_with_start_and_stays_after_join(self, result):
        pid = result.lines[6].split()[3]
        assert pid.isdecimal()
        assert stages(result)[4:8] == [
            "before start coffee False None None",
            f"running coffee True {pid} None",
            "coffee is ready",
            f"after join coffee False {pid} 0",
        ]

    def test_each_takes_the_one_order_that_it_waits_for(self, result):
        assert result.lines[9] == "order left over: False"

    def test_the_name_of_the_attribute_is_not_written_in_capitals(self, result):
        assert result.lines[10] == "attribute PID: False"

    def test_a_closed_process_does_not_tell_its_pid(self, result):
        assert stages(result)[10:] == ["after close ValueError: process object is closed"]


def stages(result):
    return [" ".join(line.split()) for line in result.lines[1:]]


class TestBaskets:
    def test_what_a_process_changes_stays_in_the_process(self, result):
        assert result.lines[:2] == [
            "Process  inside  ['apple']  ['pear']",
            "Process  after   []         []",
        ]

    def test_what_a_thread_changes_is_changed_for_all(self, result):
        assert result.lines[2:] == [
            "Thread   inside  ['apple']  ['pear']",
            "Thread   after   ['apple']  ['pear']",
        ]


class TestFreeSeat:
    @expect(methods=["fork"])
    class TestUnderFork:
        def test_a_forked_process_still_has_the_same_object(self, result):
            assert result.lines[:2] == [
                "Thread   free: True   no guest: True",
                "Process  free: True   no guest: True",
            ]

        def test_the_forked_process_ends_well(self, result):
            assert result.lines[2:] == ["exit code: 0"]

    @expect(methods=["forkserver", "spawn"])
    class TestElsewhere:
        def test_a_process_gets_another_object_but_the_one_none(self, result):
            assert result.lines[:2] == [
                "Thread   free: True   no guest: True",
                "Process  free: False  no guest: True",
            ]

        def test_the_process_ends_well(self, result):
            assert result.lines[2:] == ["exit code: 0"]


class TestTargets:
    @expect(methods=["fork"])
    class TestUnderFork:
        def test_fork_runs_any_function(self, result):
            assert result.lines[:3] == ["function of the module:", "hello", "exit code: 0"]
            assert result.lines[3:6] == ["nested function:", "hello", "exit code: 0"]
            assert result.lines[6:] == ["lambda:", "hello", "exit code: 0"]

    @expect(pythons="<3.14", methods=["forkserver", "spawn"])
    class TestElsewhereBefore314:
        def test_a_function_of_the_module_runs(self, result):
            assert result.lines[:3] == ["function of the module:", "hello", "exit code: 0"]

        def test_a_function_inside_another_is_refused_with_an_attribute_error(self, result):
            assert result.lines[3:5] == ["nested function:", "AttributeError"]
            assert re.fullmatch(rf"Can't {LOCAL} 'main.<locals>.nested'", result.lines[5])

        def test_a_lambda_is_refused_with_an_attribute_error(self, result):
            assert result.lines[6:8] == ["lambda:", "AttributeError"]
            assert re.fullmatch(rf"Can't {LOCAL} 'main.<locals>.<lambda>'", "\n".join(result.lines[8:]))

    @expect(pythons=">=3.14", methods=["forkserver", "spawn"])
    class TestElsewhereSince314:
        def test_a_function_of_the_module_runs(self, result):
            assert result.lines[:3] == ["function of the module:", "hello", "exit code: 0"]

        def test_a_function_inside_another_is_refused_with_a_pickling_error(self, result):
            assert result.lines[3:5] == ["nested function:", "PicklingError"]
            assert re.fullmatch(rf"Can't {LOCAL} <function main.<locals>.nested at .+>", result.lines[5])

        def test_a_lambda_is_refused_with_a_pickling_error(self, result):
            assert result.lines[6:8] == ["lambda:", "PicklingError"]
            last = "\n".join(result.lines[8:])
            assert re.fullmatch(rf"Can't {LOCAL} <function main.<locals>.<lambda> at .+>", last)


LOCAL = "(pickle|get) local object"  # 3.13 says get


class TestAnswers:
    def test_a_call_gives_the_answer_and_run_and_join_give_none(self, result):
        assert result.lines[1:6:2] == ["add_up returned 12", "run returned None", "join returned None"]

    def test_run_runs_the_function_here_and_start_in_another_process(self, result):
        called, run, started = re.findall(r"^process (\d+) finds 12$", result.out, re.MULTILINE)
        assert called == run != started

    def test_the_process_ends_well_all_the_same(self, result):
        assert result.lines[6:] == ["exit code 0"]


class TestPids:
    def test_the_five_threads_run_in_the_main_process(self, result):
        assert pids("Thread", result.lines[-6:-1]) == pids("Main", result.lines[:1]) * 5

    def test_the_five_processes_have_five_pids_of_their_own(self, result):
        processes = pids("Process", result.lines[-11:-6])
        assert len({*processes, *pids("Main", result.lines[:1])}) == 6

    def test_without_a_lock_lines_are_torn(self, result):
        assert result.lines[1:3] == ["", "without a lock:"]
        torn = result.lines[3:-13]
        assert len(pids("Process", torn)) == 5
        assert not all(map(WHOLE.fullmatch, torn))

    def test_with_a_lock_no_line_is_torn(self, result):
        assert result.lines[-13:-11] == ["", "with a lock:"]
        assert all(map(WHOLE.fullmatch, result.lines[-11:-1]))

    def test_every_process_ends_well(self, result):
        assert result.lines[-1] == "exit codes: [0, 0, 0, 0, 0]"


WHOLE = re.compile(r"(Thread|Process) +\d+: 2666646666700000")


class TestCost:
    def test_starting_a_process_takes_longer_than_starting_a_thread(self, result):
        thread, process = (float(MEASURED.fullmatch(line)[2]) for line in result.lines[:2])
        assert 0 < thread < process

    def test_ten_of_each_are_measured(self, result):
        assert [MEASURED.fullmatch(line)[1] for line in result.lines[:2]] == ["Thread", "Process"]

    def test_every_one_of_the_processes_ends_well(self, result):
        assert result.lines[2:] == ["exit codes: {0}"]


MEASURED = re.compile(r"(Thread|Process) +(\d+\.\d{6}) s, fastest of 10")


def pids(kind, lines):
    return re.findall(rf"{kind} +(\d+)", "\n".join(lines))
