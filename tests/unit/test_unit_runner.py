"""What is started for a run, where, and what is read from it, without a run."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from unit.fakes import job, python

from verified import interpreters, runner
from verified.header import requirements
from verified.interpreters import ask, environment, find, packages, pinned
from verified.launched import LAUNCHER, children
from verified.result import Child
from verified.runner import command, left_behind, variables

NOTES = Path("notes.json")


def test_a_plain_run_is_what_a_reader_types():
    assert command(job(method="plain"), NOTES) == ["/8.3", "brew.py"]


def test_a_plain_run_that_may_hang_can_say_where():
    assert command(job(method="plain", may_hang=True), NOTES) == ["/8.3", "-X", "faulthandler", "brew.py"]


def test_any_other_run_has_the_launcher_before_the_program():
    started = command(job(seed=3), NOTES)
    assert started[started.index("-c") :] == ["-c", LAUNCHER, "spawn", "notes.json", "3", "brew.py"]


def test_all_warnings_are_shown_under_the_launcher():
    assert "always" in command(job(), NOTES)


def test_a_module_is_run_as_one():
    assert command(replace(job(method="plain"), command="python -m shop 'two words'"), NOTES)[1:] == [
        "-m",
        "shop",
        "two words",
    ]


def test_python_can_be_told_of_more_processors():
    assert "cpu_count=7" in command(job(cpus=7), NOTES)


def test_what_is_not_run_by_python_is_refused():
    with pytest.raises(ValueError, match="a program is run by python, not by 'sh': sh brew"):
        command(replace(job(), command="sh brew"), NOTES)


def test_a_program_that_needs_packages_has_another_python(monkeypatch):
    monkeypatch.setattr(runner, "environment", lambda interpreter: "/environment/python")
    assert command(job(packages=True), NOTES)[0] == "/environment/python"
    folder = replace(job(method="plain", packages=True), files=(("main.py", ""), ("stock.py", "")))
    assert command(folder, NOTES)[0] == "/environment/python"


def test_a_single_file_that_needs_packages_is_run_by_uv():
    started = command(job(method="plain", packages=True), NOTES)
    assert started[1:] == ["-m", "uv", "run", "--quiet", "--python", "/8.3", "brew.py"]


def test_uv_installs_the_releases_of_the_lock(monkeypatch, tmp_path):
    monkeypatch.setattr(interpreters, "LOCK", tmp_path / "lock.txt")
    (tmp_path / "lock.txt").write_text("a==1 ; python_version < '3.12' \\\n    --hash=sha256:0\nb-c==2 \\\n")
    header = '# /// script\n# dependencies = ["a"]\n'
    limits = """# [tool.uv]\n# constraint-dependencies = ["a==1 ; python_version < '3.12'", "b-c==2"]\n"""
    assert pinned(f"{header}# ///\nimport a\n") == f"{header}{limits}# ///\nimport a\n"
    assert pinned("import a\n") == "import a\n"


def test_a_run_has_folders_of_its_own():
    found = variables(Path("work"), Path("home"), "plain")
    assert [found[name] for name in ("TMPDIR", "TEMP", "TMP", "HOME")] == ["work", "work", "work", "home"]


def test_a_run_has_nothing_of_ours_in_its_environment():
    found = variables(Path("work"), Path("home"), "plain")
    assert not [name for name in found if name.startswith(("PYTHON", "PYTEST", "VIRTUAL_ENV", "NOX"))]
    assert found["PATH"] == os.environ["PATH"]


def test_each_method_has_other_surroundings():
    found = [variables(Path("work"), Path("home"), method) for method in ("fork", "forkserver", "spawn")]
    for name in ("TZ", "LC_ALL", "COLUMNS"):
        assert len({surroundings[name] for surroundings in found}) == 3


def test_what_a_run_leaves_is_in_neither_of_its_folders_of_the_program(tmp_path):
    caches = ("work/__pycache__/x", "work/.pytest_cache/x", "work/uv-1a.lock")
    for name in ("work/brew.py", "work/shop/a.py", *caches, "work/note.txt", "home/.history"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    some = replace(job(), files=(("brew.py", ""), ("shop/a.py", "")))
    assert left_behind(tmp_path / "work", tmp_path / "home", some) == ["note.txt", "~/.history"]


@pytest.mark.parametrize(
    ("text", "known"),
    [("[]", ()), ("[[0, false], [-15, true]]", (Child(0), Child(-15, True))), ("[[0, fal", None), ("", None)],
)
def test_how_children_ended_is_read_where_it_was_written(tmp_path, text, known):
    (tmp_path / "notes.json").write_text(text)
    assert children(tmp_path / "notes.json") == known


def test_of_a_killed_process_nobody_knows_its_children(tmp_path):
    assert children(tmp_path / "notes.json") is None


class Holding:
    """A process that has ended, while another that was not found holds its pipes."""

    stdout = stderr = None

    def communicate(self, timeout):
        raise subprocess.TimeoutExpired("brew", timeout, output=b"t\xc3\xa9\n", stderr=None)


def test_a_process_that_is_not_found_is_not_waited_for():
    assert runner.drain(Holding()) == ("té\n", "", ["a process that works elsewhere, in another environment"])


@pytest.mark.parametrize(
    ("header", "packages"),
    [
        ('# /// script\n# dependencies = ["tqdm", "numpy>=2"]\n# ///\n', ["tqdm", "numpy>=2"]),
        ('# /// script\n# dependencies = [\n#   "tqdm",\n# ]\n# ///\n', ["tqdm"]),
        ('# /// script\n#\n# dependencies = ["tqdm"]\n# ///\n', ["tqdm"]),
        ('# /// script\n# requires-python = ">=3.11"\n# ///\n', []),
        ('# /// script\n# dependencies = ["tqdm"]\n', []),
        ('# /// other\n# dependencies = ["tqdm"]\n# ///\n', []),
        ('# dependencies = ["tqdm"]\n', []),
        ("", []),
    ],
)
def test_a_header_names_packages(header, packages):
    assert requirements(f'{header}"""Text."""\nimport tqdm\n') == packages


def test_packages_are_those_of_the_lock(monkeypatch, tmp_path):
    monkeypatch.setattr(interpreters, "LOCK", tmp_path / "lock.txt")
    numbers = [packages()]
    for text in ("a==1\n", "a==2\n"):
        (tmp_path / "lock.txt").write_text(text)
        numbers.append(packages())
    assert (numbers[0], len(set(numbers))) == ("", 3)


@pytest.fixture
def made(monkeypatch, tmp_path):
    """Stands in for uv; what it was asked to make."""
    asked = []

    def run(command, check):
        asked.append(command[4])
        if "venv" in command:
            Path(command[-1]).mkdir()

    monkeypatch.setattr(interpreters, "ENVIRONMENTS", tmp_path / "environments")
    monkeypatch.setattr(interpreters.subprocess, "run", run)
    return asked


def test_an_environment_is_made_once(made, tmp_path):
    first = environment(python())
    assert (environment(python()), made) == (first, ["venv", "pip"])
    assert Path(first).is_relative_to(tmp_path / "environments")


def test_another_build_of_python_has_an_environment_of_its_own(made):
    assert environment(python()) != environment(replace(python(), build="debug"))


def test_an_environment_that_was_not_finished_is_made_again(made, monkeypatch):
    whole = interpreters.subprocess.run

    def interrupted(command, check):
        whole(command, check)
        if "pip" in command:
            raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr(interpreters.subprocess, "run", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment(python())
    environment(python())
    assert made == ["venv", "pip"] * 2
    assert len(list(interpreters.ENVIRONMENTS.iterdir())) == 1


def test_a_python_that_is_not_there_is_not_found(monkeypatch):
    monkeypatch.setattr(interpreters, "get_interpreter", lambda name: None)
    assert (ask("8.3"), find(["8.1", "8.3"])) == (None, {})


def test_the_pythons_that_were_found_keep_their_order(monkeypatch):
    monkeypatch.setattr(interpreters, "ask", lambda name: None if name == "8.2" else python(name))
    assert list(find(["8.3", "8.2", "8.1"])) == ["8.3", "8.1"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Python")
def test_a_python_says_of_itself_what_it_is(monkeypatch, tmp_path):
    facts = '{"path": "/p", "version": "8.3.1", "build": "b", "platform": "x", "system": "Linux", "cpus": 2, '
    script = tmp_path / "python"
    script.write_text(f'#!/bin/sh\necho \'{facts}"methods": ["spawn"], "default": "spawn"}}\'\n')
    script.chmod(0o755)
    known = type("Known", (), {"system_executable": str(script), "executable": ""})
    monkeypatch.setattr(interpreters, "get_interpreter", lambda name: known)
    said = ask("8.3")
    assert (said.name, said.path, said.version, said.methods) == ("8.3", "/p", "8.3.1", ("spawn",))
