"""What a program printed, and the parts of it that tests name."""

import json

import pytest

from verified.result import Child, Result, Text

SECTIONS = Text(
    ["before: 1", "with a lock:", "count: 10", "  name: Ana", "without:", "count: 7", "", "after: 2"]
)


def test_a_section_ends_at_the_next_heading():
    assert SECTIONS.section("with a lock").lines == ["count: 10", "  name: Ana"]


def test_a_section_ends_at_an_empty_line():
    assert SECTIONS.section("without").lines == ["count: 7"]


def test_a_section_may_end_with_the_text():
    assert Text(["last:", "1"]).section("last").lines == ["1"]


def test_an_indented_line_with_a_colon_is_no_heading():
    assert Text(["all:", "  part:", "1"]).section("all").lines == ["  part:", "1"]


def test_a_section_that_is_not_there_is_named():
    with pytest.raises(LookupError, match="no line reads 'tea' and a colon"):
        SECTIONS.section("tea")


def test_fields_are_read_by_name_and_the_last_one_counts():
    assert SECTIONS.fields == {"before": "1", "count": "7", "name": "Ana", "after": "2"}


def test_a_field_may_have_colons_in_its_value():
    assert Text(["at: 10:30: late"]).fields == {"at": "10:30: late"}


def test_a_table_is_read_by_its_columns():
    rows = Text(["name    in stock", "green tea      3", "oolong        12"]).table()
    assert rows == [{"name": "green tea", "in stock": "3"}, {"name": "oolong", "in stock": "12"}]


def test_a_table_may_have_an_empty_corner():
    assert Text(["      fork  spawn", "tea   1     2"]).table() == [{"": "tea", "fork": "1", "spawn": "2"}]


def test_a_line_with_another_number_of_cells_is_no_row():
    assert Text(["a  b", "1  2", "", "that is all"]).table() == [{"a": "1", "b": "2"}]


def test_lines_are_found_by_how_they_start():
    assert Text(["got 1", "lost 2", "got 3 "]).starting("got") == ["1", "3"]


def test_a_result_reads_its_output():
    printed = Result("a: 1\npart:\nb  c\n2  3\n")
    assert (printed.lines[0], printed.fields["a"], printed.starting("a:")) == ("a: 1", "1", ["1"])
    assert printed.section("part").table() == [{"b": "2", "c": "3"}]


def test_a_table_may_be_all_that_is_printed():
    assert Result("b  c\n2  3\n").table() == [{"b": "2", "c": "3"}]


def test_exit_codes_are_sorted():
    assert Result("", children=(Child(3), Child(0), Child(-9, True))).exit_codes == [-9, 0, 3]


def test_exit_codes_that_nobody_knows_fail_a_test():
    with pytest.raises(AssertionError, match="not known"):
        _ = Result("").exit_codes


def test_the_last_error_is_one_line():
    assert Result("", "Traceback:\n  x\nValueError: tea\n\n").last_error == "ValueError: tea"


def test_no_error_has_no_last_line():
    assert Result("").last_error == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PID 123 took 0.5 s\n", "PID 99 took 12.75 s\n"),
        ("<Queue at 0x7f00>\n", "<Queue at 0xabc>\n"),
        ("one\ntwo\n", "two\none\n"),
        ("one two\n", "one\ntwo\n"),
    ],
)
def test_good_runs_have_one_shape(one, other):
    assert Result(one).shape == Result(other).shape


@pytest.mark.parametrize(
    "other",
    [
        Result("tea is late\n"),
        Result("tea is ready ready\n"),
        Result("tea is ready\n", "hot\n"),
        Result("tea is ready\n", blocked_at="process.join()"),
    ],
)
def test_other_runs_have_another_shape(other):
    assert Result("tea is ready\n").shape != other.shape


def test_of_an_error_the_last_line_alone_has_a_shape():
    assert Result("", 'File "a.py"\nKeyError').shape == Result("", 'File "b.py"\n^^\nKeyError').shape


def test_what_a_message_shows_leaves_out_what_is_empty():
    assert Result("tea\n\n").printed == "--- standard output\ntea\n"


FULL = Result("é\n", "e", 1, "x", "s", ("a", "b"), (Child(0), Child(-9, True)), True, "8.1", "L", 2, "m", 1.5)


@pytest.mark.parametrize("known", [FULL, Result(""), Result("", children=())])
def test_a_result_survives_json(known):
    assert Result.from_json(json.loads(json.dumps(known.as_json()))) == known


@pytest.mark.parametrize(
    "data",
    [
        *(None, [], "tea", {}, {"out": ""}),
        Result("").as_json() | {"more": 1},
        Result("").as_json() | {"left": 5},
        Result("").as_json() | {"children": [1]},
        Result("").as_json() | {"children": [{"code": 1}]},
    ],
)
def test_other_json_is_no_result(data):
    with pytest.raises(ValueError, match="not a result"):
        Result.from_json(data)
