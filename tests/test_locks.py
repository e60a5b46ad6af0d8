import re


class TestUnflushed:
    def test_without_a_flush_inside_the_lock_nobody_ends_before_all_have_begun(self, result):
        assert steps(result.lines[1:7]) == ["begins"] * 3 + ["got"] * 3

    def test_with_it_each_worker_ends_before_the_next_begins(self, result):
        assert steps(result.lines[9:15]) == ["begins", "got"] * 3
        assert workers(result.lines[9:15:2]) == workers(result.lines[10:15:2])

    def test_each_worker_gets_the_sum_and_ends_well(self, result):
        assert result.out.count(" got 2666646666700000\n") == 6
        assert [result.lines[n] for n in (0, 7, 8, 15)] == [
            "flush=False:",
            "exit codes: [0, 0, 0]",
            "flush=True:",
            "exit codes: [0, 0, 0]",
        ]


def steps(lines):
    return [line.split()[2] for line in lines]


def workers(lines):
    return re.findall(r"worker (\d)", "\n".join(lines))
