"""A run is paid for once, and a result is reused only where that cannot hide a mistake."""

import copy
import re
import shutil

import pytest

ALL = 4  # runs of the program: under three start methods and plainly


def runs(output):
    """How many runs were made, and how many were reused."""
    made, reused = re.search(r"(\d+) runs made, (\d+) reused", output).groups()
    return int(made), int(reused)


@pytest.fixture(scope="module")
def once(shared):
    """A project whose runs have all been made."""
    assert runs(shared.run("tests")[1]) == (ALL, 0)
    return shared


@pytest.fixture
def judged(once, tmp_path):
    """A copy of it, with its runs."""
    shutil.copytree(once.root, tmp_path, dirs_exist_ok=True)
    copied = copy.copy(once)
    copied.root = tmp_path
    return copied


def entries(project):
    return sorted((project.root / ".cache" / "runs").glob("*/*.json"))


def test_an_edited_property_judges_old_runs_and_only_a_failed_result_is_made_again(judged):
    judged.edit("tests/test_tea.py", "tea is ready", "tea is late")
    assert runs(judged.says("tests")) == (0, ALL)
    judged.edit("tests/test_tea.py", "tea is late", "tea is ready")
    assert runs(judged.run("tests")[1]) == (ALL, 0)
    assert runs(judged.run("tests")[1]) == (0, ALL)


def test_an_edited_program_is_run_again(judged):
    judged.edit("snippets/tea/brew.py", "    process.join", "    # at last\n    process.join")
    assert runs(judged.says("tests")) == (ALL, 0)


def test_fresh_runs_are_made_on_request(judged):
    assert runs(judged.run("tests", "--fresh")[1]) == (ALL, 0)


def test_a_half_written_result_and_a_foreign_file_are_ignored(judged):
    half, foreign, *_ = entries(judged)
    half.write_bytes(half.read_bytes()[:100])
    foreign.write_text('{"out": "tea is late"}', "utf-8")
    code, output = judged.run("tests")
    assert (code, runs(output)) == (0, (2, ALL - 2))


def test_two_sessions_side_by_side_do_no_harm(project):
    sessions = [project.start("pytest") for _ in range(2)]
    outputs = [session.communicate()[0] for session in sessions]
    assert [session.returncode for session in sessions] == [0, 0], outputs
    assert runs(project.run("tests")[1]) == (0, ALL)
    assert len(entries(project)) == ALL
