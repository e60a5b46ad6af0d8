"""What the pages show: recorded outputs, and what else is known of them."""

from dataclasses import replace

import pytest
from unit.fakes import BREW, GOOD, PYTHONS, case, ended, on_disk

from verified.expectation import Expectation
from verified.recordings import Recording, data, digest, write_data
from verified.result import Child, Result

HUNG = Result("a\n", "hot\n", None, "process.join()", children=None)


@pytest.fixture
def recording(tmp_path):
    def make(text=BREW, **how):
        return Recording(on_disk(tmp_path, text=text), Expectation(**how), PYTHONS)

    return make


def test_a_recording_is_read_as_it_was_written(recording):
    made = replace(GOOD, err="é\n", python="8.3.1", platform="Linux", cpus=2, children=(Child(-9, True),))
    recording(exit_code=0).write(made)
    assert recording().read() == made


def test_a_program_that_hangs_shows_where(recording):
    recording(hangs_at="process.join()").write(HUNG)
    assert recording().err.read_text("utf-8") == "hot\nhangs at: process.join()\n"
    assert recording().read() == HUNG


def test_the_exit_code_is_the_one_that_is_expected(recording):
    recording().write(ended(3))
    assert recording(exit_code=3).read().exit_code == 3


def test_only_what_prints_an_error_has_a_file_for_it(recording):
    recording().write(replace(GOOD, err="hot\n"))
    recording().write(GOOD)
    assert (recording().out.exists(), recording().err.exists()) == (True, False)


def test_line_ends_are_those_of_the_program(recording):
    recording().write(replace(GOOD, out="a\r\nb\n"))
    assert recording().out.read_bytes() == b"a\r\nb\n"


def test_the_recordings_of_two_cases_are_two(recording, tmp_path):
    recording(methods=("fork",)).write(GOOD)
    recording(pythons="<8.3").write(GOOD)
    assert sorted(data(tmp_path)) == ["tea/brew.8.2", "tea/brew.fork"]
    assert recording(pythons="<8.3").out.name == "brew.8.2.out"


def test_what_says_the_same_is_kept_with_its_date(recording):
    recording().write(replace(GOOD, out="PID 1\n", python="8.3.1", made="before"))
    recording().write(replace(GOOD, out="PID 2\n", python="8.3.2", made="later"))
    assert (recording().read().out, recording().read().python) == ("PID 1\n", "8.3.1")
    assert recording().read().made == "before"


def test_what_says_the_same_of_children_that_end_otherwise_is_kept_with_their_new_codes(recording):
    recording().write(replace(GOOD, out="PID 1\n", children=(Child(0),)))
    recording().write(replace(GOOD, out="PID 2\n", children=(Child(3),)))
    assert (recording().read().out, recording().read().children) == ("PID 1\n", (Child(3),))


@pytest.mark.parametrize("after", [replace(GOOD, out="x\n"), replace(GOOD, err="x\n"), HUNG])
def test_what_says_something_else_is_written(recording, after):
    recording().write(GOOD)
    recording().write(after)
    assert recording().read().shape == after.shape


def test_what_an_edited_program_prints_is_written_though_it_says_the_same(recording):
    recording().write(replace(GOOD, out="PID 1\n"))
    recording(BREW + "\n").write(replace(GOOD, out="PID 2\n"))
    assert (recording(BREW + "\n").read().out, recording(BREW + "\n").missing()) == ("PID 2\n", "")


def test_a_recording_that_was_not_made_is_missing(recording):
    assert recording().missing() == "brew.out is missing"


def test_a_recording_without_its_text_is_missing(recording):
    recording().write(GOOD)
    recording().out.unlink()
    assert recording().missing() == "brew.out is missing"


def test_a_recording_without_its_entry_is_missing(recording, tmp_path):
    recording().write(GOOD)
    write_data({}, tmp_path)
    assert recording().missing() == "brew.out is missing"


def test_a_recording_of_another_program_is_stale(recording):
    recording().write(GOOD)
    assert recording("print('tea')\n").missing().startswith("brew.out is stale: the program was edited after")


@pytest.mark.parametrize("edit", [b"tea is ready", b"tea is ready\r\n", b"tea is ready \n", b"tea is hot\n"])
def test_a_recording_of_which_a_byte_was_edited_is_none(recording, edit):
    recording().write(GOOD)
    recording().out.write_bytes(edit)
    assert recording().missing() == "brew.out, or its .err, is not what was recorded: some byte was edited"


@pytest.mark.parametrize("edit", ["cold\n", None])
def test_a_recorded_error_that_was_edited_or_deleted_is_none(recording, edit):
    recording().write(replace(GOOD, err="hot\n"))
    recording().err.write_text(edit) if edit else recording().err.unlink()
    assert recording().missing().startswith("brew.out, or its .err, is not what was recorded")


def test_what_was_typed_beside_a_recording_is_none_of_it(recording):
    recording().write(GOOD)
    recording().err.write_text("hot\n")
    assert recording().missing().startswith("brew.out, or its .err, is not what was recorded")


def test_what_was_edited_is_recorded_anew_though_it_says_the_same(recording):
    recording().write(replace(GOOD, out="PID 1\n"))
    recording().out.write_text("PID 3\n")
    recording().write(replace(GOOD, out="PID 2\n"))
    assert (recording().read().out, recording().missing()) == ("PID 2\n", "")


def test_an_entry_says_for_what_a_recording_stands(recording, tmp_path):
    recording(pythons=">=8.2", methods=("fork",), platforms=("linux",)).write(GOOD)
    entry = data(tmp_path)["tea/brew.8.3.fork"]
    assert (entry["pythons"], entry["methods"], entry["platforms"]) == (["8.2", "8.3"], ["fork"], ["linux"])


def test_a_recording_without_the_gil_stands_for_the_build_that_made_it(recording, tmp_path):
    recording(free_threaded=True).write(replace(GOOD, python="8.3.1"))
    assert data(tmp_path)["tea/brew.free-threaded"]["pythons"] == ["8.3t"]


def test_entries_are_a_line_each_in_order(recording, tmp_path):
    recording()
    write_data({"b": {"x": 1}, "a": {"é": []}}, tmp_path)
    text = (tmp_path / "snippets" / "recordings.json").read_text("utf-8")
    assert text == '{\n "a": {"\\u00e9": []},\n "b": {"x": 1}\n}\n'


def test_entries_are_read_as_they_were_written(recording, tmp_path):
    recording().write(GOOD)
    write_data(before := data(tmp_path), tmp_path)
    assert data(tmp_path) == before != {}


def test_a_project_may_have_no_entry(tmp_path):
    assert data(tmp_path) == {}


def test_a_case_knows_its_recording(tmp_path):
    assert case(on_disk(tmp_path)).recording.key == "tea/brew"


FILES = [("a.py", "x"), ("b.py", "y")]


@pytest.mark.parametrize(
    "other",
    [
        [("a.py", "x")],
        [("a.py", "x"), ("c.py", "y")],
        [("a.py", "xy"), ("b.py", "")],
        [("a.py", "y"), ("b.py", "x")],
    ],
)
def test_each_change_of_a_program_changes_its_digest(tmp_path, other):
    digests = []
    for folder, files in (("one", FILES), ("two", other)):
        for name, text in [*files, ("run.txt", "python a.py")]:
            program = on_disk(tmp_path / folder, f"tea/shop/{name}", text)
        digests.append(digest(program))
    assert digests[0] != digests[1]
    assert len(digests[0]) == 16
