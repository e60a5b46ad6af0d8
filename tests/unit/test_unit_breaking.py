"""Which runs could notice a mutant, and what is said where none does; how the plugin words a fault."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from unit.fakes import GOOD, TestBrew, Text, case, found

from verified.breaking import MutantItem, UnnoticedError, reasons
from verified.judge import FaultError
from verified.mutants import Mutant
from verified.plugin import SHOWN, once
from verified.stash import JUDGE

MUTANT = Mutant("delete: sugar()", "brew.py", "pass\n")
PROGRAM = Text("tea", "brew", texts=(("brew.py", "sugar()\n"),))
LATE = replace(GOOD, out="tea is late\n")


class Schedule:
    def __init__(self, result):
        self.found, self.kept = result, []

    def result(self, job):
        return self.found

    def keep(self, job):
        self.kept.append(job)


def judge(result=GOOD, names=(), methods=()):
    return SimpleNamespace(
        interpreters=found(*names),
        methods=list(methods),
        schedule=Schedule(result),
        recorded=lambda case: GOOD,
    )


def item(*cases, here=None):
    """A test of a mutant, as far as it knows pytest."""
    made = object.__new__(MutantItem)
    made.mutant, made.cases = MUTANT, list(cases)
    made.config = SimpleNamespace(stash={JUDGE: here or judge()})
    return made


def runs(*cases, names=(), methods=()):
    made = item(*cases).jobs(judge(names=names, methods=methods))
    return [(job.interpreter.name, job.method) for _, job in made]


def test_a_mutant_is_run_under_spawn_on_the_newest_python():
    assert runs(case()) == [("8.3", "spawn")]


def test_a_mutant_is_run_on_the_newest_python_that_was_found():
    assert runs(case(), names=["8.1", "8.2"]) == [("8.2", "spawn")]


def test_a_mutant_is_run_on_the_newest_python_that_its_program_is_about():
    assert runs(case(pythons="<8.2")) == [("8.1", "spawn")]


def test_of_many_cases_those_on_the_newest_python_count():
    cases = [case(pythons="<8.3"), case(pythons=">8.2", methods=("fork",)), case(pythons=">8.2")]
    assert runs(*cases) == [("8.3", "fork"), ("8.3", "spawn")]


def test_a_build_without_the_gil_serves_where_there_is_no_other():
    both = [case(), case(free_threaded=True)]
    assert runs(*both, names=["8.3", "8.3t"]) == [("8.3", "spawn")]
    assert runs(*both, names=["8.3t"]) == [("8.3t", "spawn")]


def test_a_mutant_is_run_under_the_first_method_where_spawn_is_none():
    assert runs(case(methods=("own",))) == [("8.3", "own")]


def test_the_methods_can_be_narrowed():
    assert runs(case(), methods=["fork", "forkserver"]) == [("8.3", "fork"), ("8.3", "forkserver")]


def test_a_mutant_of_a_program_about_another_system_is_not_run():
    assert runs(case(platforms=("cup",))) == []
    with pytest.raises(pytest.skip.Exception, match="no Python was found that the program is about"):
        item(case(platforms=("cup",))).runtest()


def excused(**reasons):
    return case(
        PROGRAM, type("TestBrew", (TestBrew,), {"equivalent": {MUTANT.name: "it has none"} | reasons})
    )


def test_reasons_are_declared_by_the_class_of_the_program():
    assert (reasons([case()]), reasons([excused()])) == ({}, {MUTANT.name: "it has none"})


@pytest.mark.parametrize(("about", "result_"), [(case(PROGRAM), LATE), (excused(), GOOD)])
def test_a_mutant_is_noticed_or_excused_and_its_result_kept(about, result_):
    here = judge(result_)
    item(about, here=here).runtest()
    assert len(here.schedule.kept) == 1


@pytest.mark.parametrize(
    ("about", "result_", "says"),
    [
        (
            case(PROGRAM),
            GOOD,
            "is noticed by no check. Fix: a check, or a simpler program, or on the test class\n"
            "    equivalent = {'delete: sugar()': \"why nobody could notice\"}\n"
            "    @@ -1 +1 @@\n    -sugar()",
        ),
        (excused(), LATE, "is noticed. Fix: drop its reason"),
    ],
)
def test_a_mutant_that_no_check_notices_or_that_needs_no_excuse_fails(about, result_, says):
    with pytest.raises(UnnoticedError) as raised:
        item(about, here=judge(result_)).runtest()
    assert str(raised.value).startswith(f"snippets/tea/brew.py: 'delete: sugar()' {says}")


def test_a_mutant_may_hang():
    (_, job), *_ = item(case()).jobs(judge())
    assert job.may_hang


def test_a_fault_is_shown_whole_once_and_then_by_its_first_line():
    test = SimpleNamespace(config=SimpleNamespace(stash={SHOWN: set()}))
    fault = FaultError("Python 8.3, spawn: left behind: note.txt\n--- standard output\ntea")
    fault.add_note("It also fails for: 8.2 spawn")
    whole, again = [once(test, case(), fault) for _ in range(2)]
    assert whole == f"snippets/tea/brew.py: {fault}\nIt also fails for: 8.2 spawn"
    assert again == "snippets/tea/brew.py: Python 8.3, spawn: left behind: note.txt (see above)"
