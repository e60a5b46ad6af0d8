"""What the tests saw: written and read, and whether anything is missing from it."""

from dataclasses import replace

import pytest
from unit.fakes import GOOD, case, on_disk, python

from verified import report
from verified.complete import gaps
from verified.recordings import digest
from verified.report import Checked, Report, Run

SEEN = Report(
    "Linux",
    2,
    {"8.3": "8.3.1"},
    ["8.2"],
    ["tea/steep.py"],
    {
        "tea/brew.py": Checked(
            "1f",
            False,
            [Run("8.3.1", "spawn", "2026-01-01", True, False)],
            {"test_tea": ["recorded", "8.3 spawn"]},
        )
    },
    {"8.3": ["fork", "spawn"]},
    {"8.3": "fork"},
)


@pytest.mark.parametrize("seen", [SEEN, Report()])
def test_a_report_is_read_as_it_was_written(tmp_path, seen):
    report.write(seen, tmp_path / ".checked" / "report.json")
    assert report.read(tmp_path / ".checked" / "report.json") == seen


def test_without_a_report_nothing_was_seen(tmp_path):
    assert report.read(tmp_path / "report.json") == Report()


def test_a_report_is_about_the_pythons_that_were_found():
    about = report.about([python("8.1"), python("8.3")], ["8.2"])
    assert (about.platform, about.cpus, about.missing, about.programs) == ("Linux", 2, ["8.2"], {})
    assert about.pythons == {"8.1": "8.1.1", "8.3": "8.3.1"}
    assert about.defaults == {"8.1": "fork", "8.3": "forkserver"}
    assert about.methods["8.1"] == ["fork", "forkserver", "spawn"]


def test_the_release_of_a_python_without_the_gil_ends_in_a_t():
    about = report.about([python("8.3"), python("8.3t")], [])
    assert about.pythons == {"8.3": "8.3.1", "8.3t": "8.3.1t"}


def runs(*methods):
    return [Run("8.3.1", method, "", False) for method in methods]


ALL = runs("fork", "forkserver", "spawn", "plain")


@pytest.fixture
def lacks(tmp_path):
    """What a report lacks that has seen these runs of one program with one recording."""

    def find(seen=ALL, changed="", platform="Linux", **how):
        program = on_disk(tmp_path)
        case(program, **how).recording.write(GOOD)
        about = replace(report.about([python()], []), platform=platform)
        about.programs["tea/brew.py"] = Checked(digest(program) + changed, runs=seen)
        return gaps(about, tmp_path)

    return find


@pytest.mark.parametrize(
    ("seen", "how"),
    [
        (ALL, {}),
        (runs("spawn"), {"methods": ("spawn",)}),
        (runs("own", "plain"), {"methods": ("own",)}),
        (runs("forkserver", "plain"), {"methods": ("forkserver",)}),
        ([], {"pythons": "<8.3"}),
        ([], {"platforms": ("darwin",)}),
    ],
)
def test_a_whole_report_lacks_nothing(lacks, seen, how):
    assert lacks(seen, **how) == []


def test_a_run_that_was_not_made_is_missing(lacks):
    assert lacks(ALL[:2]) == [
        f"snippets/tea/brew.py: no run on Python 8.3, {method}, passed. Fix: nox -s tests"
        for method in ("spawn", "plain")
    ]


def test_a_run_with_the_gil_is_none_without_it(tmp_path):
    program = on_disk(tmp_path)
    case(program, free_threaded=True).recording.write(replace(GOOD, python="8.3.1"))
    about = report.about([python("8.3"), python("8.3t")], [])
    about.programs["tea/brew.py"] = Checked(digest(program), runs=ALL)
    assert len(gaps(about, tmp_path)) == 4
    about.programs["tea/brew.py"].runs = [replace(run, python="8.3.1t") for run in ALL]
    assert gaps(about, tmp_path) == []
    assert gaps(replace(about, pythons={"8.3": "8.3.1"}), tmp_path) == []


def test_a_run_that_failed_is_missing(lacks):
    assert lacks([*ALL[:3], replace(ALL[3], passed=False)]) == [
        "snippets/tea/brew.py: no run on Python 8.3, plain, passed. Fix: nox -s tests"
    ]


def test_a_run_on_another_release_is_missing(lacks):
    assert len(lacks([replace(run, python="8.3.0") for run in ALL])) == 4


def test_a_program_that_was_edited_meanwhile_is_named(lacks):
    assert lacks(changed="0") == ["snippets/tea/brew.py was edited while the tests ran. Fix: nox -s tests"]


def test_a_program_that_no_test_saw_is_named(tmp_path):
    on_disk(tmp_path)
    (gap,) = gaps(Report(), tmp_path)
    assert gap == "snippets/tea/brew.py was not tested. Fix: write its test class, and nox -s record"


def test_a_recording_of_another_system_asks_for_no_run(lacks):
    assert lacks([], platform="Darwin", platforms=("linux",)) == []
