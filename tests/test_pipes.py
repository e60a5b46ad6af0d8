import re


class TestGreetings:
    def test_each_side_receives_exactly_what_the_other_sent(self, result):
        first, second = started(result)
        assert sorted(result.lines[:2]) == sorted(
            [f"{second} heard 'hello' from {first}", f"{first} heard 'hello, too' from {second}"]
        )

    def test_the_two_sides_are_different_processes(self, result):
        assert len(set(started(result))) == 2

    def test_both_sides_end_well_and_nothing_is_unread(self, result):
        assert result.lines[3:] == ["exit codes: [0, 0]", "unread: False False"]


def started(result):
    return re.fullmatch(r"started: \[(\d+), (\d+)\]", result.lines[2]).groups()
