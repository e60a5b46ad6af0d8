import re

from harness.expectation import expect

RESET = "ConnectionResetError: .+"


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


WHOLE = re.compile(r"(Thread|Process) +\d+ adds squares: 2666646666700000")


def pids(kind, lines):
    return re.findall(rf"{kind} +(\d+)", "\n".join(lines))


class TestUnguarded:
    @expect(pythons="<3.14", methods=["plain"], platforms=["linux"])
    class TestBefore314:
        def test_the_child_runs(self, result):
            assert len(set(greeters(result))) == 2
            assert result.lines[-1] == "exit code of the child: 0"

    @expect(pythons="==3.14.*", methods=["plain"], platforms=["linux"], exit_code=1, error=RESET)
    class TestOn314:
        def test_the_program_fails_before_the_child_runs(self, result):
            assert "exit code" not in result.out

    @expect(pythons=">=3.15", methods=["plain"], platforms=["linux"], error=r"\s+section in .+")
    class TestSince315:
        def test_the_file_runs_again_in_the_server_and_in_the_child(self, result):
            assert len(set(greeters(result))) == 3

        def test_the_child_fails_and_the_program_goes_on(self, result):
            assert result.lines[-1] == "exit code of the child: 1"
            assert "RuntimeError: \n        An attempt has been made to start a new process" in result.err


def greeters(result):
    return re.findall(r"^hello from process (\d+)$", result.out, re.MULTILINE)
