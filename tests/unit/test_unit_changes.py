"""Which programs a contributor has changed."""

import subprocess

import pytest
from unit.fakes import on_disk

from verified import changes
from verified.changes import changed_programs, git

BASE, STATUS, DIFF = "merge-base", "status", "diff"


@pytest.fixture
def changed(monkeypatch, tmp_path):
    """The programs that have changed where git gives these answers."""
    for name in ("tea/brew.py", "tea/steep.py", "tea/shop/run.txt", "tea/shop/shop.py"):
        on_disk(tmp_path, name)

    def find(**answers):
        asked = []

        def answer(root, command, *arguments):
            asked.append((command, *arguments))
            if command == BASE and answers.get("main", "upstream/main") not in arguments:
                return None
            return answers.get(command.replace("-", "_"))

        monkeypatch.setattr(changes, "git", answer)
        return changed_programs(tmp_path)

    return find


def test_without_git_nobody_knows(changed):
    assert changed(status=None) is None


def test_nothing_has_changed(changed):
    assert changed(status="", merge_base="1f\n", diff="") == set()


@pytest.mark.parametrize("state", [" M", "M ", "??", "A ", "MM"])
def test_what_is_not_committed_has_changed(changed, state):
    assert changed(status=f"{state} snippets/tea/brew.py\n") == {"tea/brew.py"}


def test_what_is_not_yet_upstream_has_changed(changed):
    assert changed(status="", merge_base="1f\n", diff="snippets/tea/steep.py\n") == {"tea/steep.py"}


def test_the_origin_serves_where_there_is_no_upstream(changed):
    found = changed(status="", main="origin/main", merge_base="1f\n", diff="snippets/tea/steep.py\n")
    assert found == {"tea/steep.py"}


def test_without_either_only_what_is_not_committed_has_changed(changed):
    assert changed(status=" M snippets/tea/brew.py\n", diff="snippets/tea/steep.py\n") == {"tea/brew.py"}


def test_a_program_in_a_folder_has_changed_with_any_of_its_files(changed):
    assert changed(status=" M snippets/tea/shop/shop.py\n") == {"tea/shop"}


@pytest.mark.parametrize(
    "file", ["snippets/tea/brew.out", "snippets/recordings.json", "snippets/tea/gone.py"]
)
def test_what_is_no_program_is_no_changed_program(changed, file):
    assert changed(status=f" M {file}\n") == set()


def test_a_name_that_git_quotes_is_read(changed, tmp_path):
    on_disk(tmp_path, "tea/two words.py")
    assert changed(status=' M "snippets/tea/two words.py"\n') == {"tea/two words.py"}


def test_a_folder_without_a_repository_is_one_without_git(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert git(tmp_path, "status") is None


def test_git_may_not_be_there(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git(tmp_path, "status") is None


def test_git_itself_answers_as_these_tests_assume(tmp_path):
    """One program is committed upstream, one is committed here, and one is new."""
    names = ["tea/brew.py", "tea/steep.py", "tea/sip.py"]
    run = ["git", "-c", "user.name=Ana", "-c", "user.email=ana@example.com", "-c", "commit.gpgsign=false"]
    steps = {
        names[0]: ["init -q -b main", "add .", "commit -qm tea", "update-ref refs/remotes/origin/main HEAD"],
        names[1]: ["add .", "commit -qm more"],
        names[2]: [],
    }
    for name, commands in steps.items():
        on_disk(tmp_path, name)
        for command in commands:
            subprocess.run([*run, *command.split()], cwd=tmp_path, check=True, capture_output=True)
    assert changed_programs(tmp_path) == set(names[1:])
