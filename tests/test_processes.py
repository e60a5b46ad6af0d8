import re


class TestPids:
    def test_the_five_threads_run_in_the_main_process(self, result):
        assert pids("Thread", result.lines[-6:-1]) == pids("Main", result.lines[:1]) * 5

    def test_the_five_processes_have_five_pids_of_their_own(self, result):
        processes = pids("Process", result.lines[-11:-6])
        assert len({*processes, *pids("Main", result.lines[:1])}) == 6

    def test_without_a_lock_lines_are_torn(self, result):
        torn = result.lines[3:-13]
        assert len(pids("Process", torn)) == 5
        assert not all(map(WHOLE.fullmatch, torn))

    def test_with_a_lock_no_line_is_torn(self, result):
        assert all(map(WHOLE.fullmatch, result.lines[-11:-1]))

    def test_every_process_ends_well(self, result):
        assert result.lines[-1] == "exit codes: [0, 0, 0, 0, 0]"


WHOLE = re.compile(r"(Thread|Process) +\d+ adds squares: 2666646666700000")


def pids(kind, lines):
    return re.findall(rf"{kind} +(\d+)", "\n".join(lines))
