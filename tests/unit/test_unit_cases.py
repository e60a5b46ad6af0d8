"""From a test class to the sources of its results and the jobs that make them."""

import sys
from dataclasses import replace

import pytest
from unit.fakes import GOOD, Text, case, ended, found, python

from verified.cases import MANY_CPUS, RECORDED, Source, candidates, launched_like_plain, without_gil
from verified.mutants import Mutant
from verified.result import Child

HEADER = '# /// script\n# dependencies = ["tqdm"]\n# ///\n'


def sources(*names, **how):
    return [str(source) for source in case(**how).sources(list(found(*names).values()))]


def test_a_program_runs_under_each_method_and_plainly():
    assert sources("8.3") == ["8.3 fork", "8.3 forkserver", "8.3 spawn", "8.3 plain"]


def test_a_program_runs_plainly_where_its_default_method_is_tried():
    assert sources("8.1", "8.3", methods=("fork",)) == ["8.1 fork", "8.1 plain", "8.3 fork"]


def test_a_program_that_chooses_runs_under_its_own_choice():
    assert sources("8.1", methods=("own",)) == ["8.1 own", "8.1 plain"]


def test_a_program_runs_on_the_pythons_that_it_is_about():
    assert sources(pythons="<8.2", methods=("spawn",)) == ["8.1 spawn"]
    assert sources("8.3", "8.3t", free_threaded=True, methods=("spawn",)) == ["8.3t spawn"]


def test_pythons_without_the_gil_are_looked_for_only_if_a_case_asks_for_them():
    assert candidates(["8.2", "8.3"], [case()]) == ["8.2", "8.3"]
    assert candidates(["8.3"], [case(), case(free_threaded=True)]) == ["8.3", "8.3t"]
    assert candidates(["8.3t"], [case(free_threaded=True)]) == ["8.3t"]


def test_a_case_that_asks_for_a_python_without_the_gil_is_named_if_there_is_none():
    both = [case(), case(free_threaded=True)]
    assert without_gil(both, ["8.2", "8.3"]) == ["TestBrew"]
    assert without_gil(both, ["8.2", "8.3t"]) == without_gil([case()], ["8.3"]) == []


def test_a_program_about_another_system_runs_nowhere():
    assert sources(platforms=("cup",)) == []


def test_windows_cannot_show_where_a_program_hangs(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert (case(hangs_at="x").runs_here, case().runs_here) == (False, True)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (RECORDED, "recorded"),
        (Source("8.1", "spawn"), "8.1 spawn"),
        (Source("8.1", "spawn", 3), "8.1 spawn 3"),
    ],
)
def test_a_source_has_a_name(source, name):
    assert str(source) == name


@pytest.mark.parametrize(
    ("how", "recorder"),
    [
        ({}, "8.3 forkserver"),
        ({"pythons": "<8.3"}, "8.2 fork"),
        ({"methods": ("spawn", "fork")}, "8.3 spawn"),
        ({"methods": ("own",)}, "8.3 own"),
        ({"platforms": ("cup",)}, "None"),
        ({"methods": ("thread",)}, "None"),
    ],
)
def test_the_newest_python_records_under_its_default_or_the_first_method(how, recorder):
    assert str(case(**how).recorder(found())) == recorder


def test_nothing_is_recorded_without_the_python_that_records():
    assert case().recorder(found("8.1", "8.2")) is None


def test_the_newest_build_without_the_gil_that_was_found_records():
    assert str(case(free_threaded=True).recorder(found("8.3", "8.3t"))) == "8.3t forkserver"


def test_a_python_without_the_first_method_records_under_another():
    few = {"8.3": python(methods=("spawn",))}
    assert str(case(methods=("fork", "spawn")).recorder(few)) == "8.3 spawn"


def job(mutant=None, texts=(("brew.py", "x"),), **how):
    return case(Text("tea", "brew", texts=texts), **how).job(python(), Source("8.3", "fork", 7), mutant)


def test_a_job_has_what_its_source_says():
    assert (job().method, job().seed, job().command, job().interpreter) == (
        "fork",
        7,
        "python brew.py",
        python(),
    )


def test_a_job_has_all_files_of_its_program():
    assert job(texts=(("brew.py", "x"), ("note.txt", "y"))).files == (("brew.py", "x"), ("note.txt", "y"))


def test_a_job_has_the_file_that_a_mutant_breaks():
    broken = job(Mutant("delete: x", "brew.py", "pass"), texts=(("brew.py", "x"), ("note.txt", "y")))
    assert broken.files == (("brew.py", "pass"), ("note.txt", "y"))


def test_a_mutant_may_hang_and_so_may_what_is_declared():
    mutant = Mutant("delete: x", "brew.py", "pass")
    assert [job().may_hang, job(mutant).may_hang, job(hangs_at="x").may_hang] == [False, True, True]


def test_a_header_that_is_no_toml_is_named_with_its_file():
    broken = '# /// script\n# dependencies = ["tqdm"\n# ///\n'
    with pytest.raises(ValueError, match=r"snippets/tea/brew.py: its header is no TOML: .+ Fix: "):
        job(texts=(("brew.py", broken),))


def test_a_job_needs_packages_where_a_file_asks_for_them():
    assert [job().packages, job(texts=(("brew.py", HEADER),)).packages] == [False, True]


def test_a_forgotten_number_of_workers_is_tried_with_many_processors():
    mutant = Mutant("forgotten: max_workers=2", "brew.py", "pass")
    assert [job().cpus, job(mutant).cpus] == [0, MANY_CPUS]


@pytest.mark.parametrize(
    ("came", "noticed"),
    [
        (GOOD, False),
        (replace(GOOD, out="tea is late\n"), True),
        (replace(GOOD, exit_code=1), True),
        (replace(GOOD, children=(Child(0),)), True),
        (replace(GOOD, children=None), False),
    ],
)
def test_a_result_that_differs_is_noticed(came, noticed):
    assert case().noticed(came, GOOD) == noticed


def test_without_a_recording_nobody_knows_whether_children_are_missing():
    assert not case().noticed(replace(GOOD, children=(Child(0),)), None)


@pytest.mark.parametrize(
    ("methods", "like"), [(["fork", "forkserver"], "forkserver"), (["own"], "own"), (["spawn"], ""), ([], "")]
)
def test_a_plain_run_is_like_one_under_the_default(methods, like):
    assert launched_like_plain(python(), methods) == like


def test_a_result_without_children_is_not_one_whose_children_are_unknown():
    assert case().noticed(replace(ended(), out=GOOD.out), replace(GOOD, children=(Child(0),)))
