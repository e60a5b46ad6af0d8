"""Tell a reader what is still wrong with an exercise. Run by `nox -s exercises`.

An exercise NAME has a starting program, snippets/exercises/NAME_start.py, which the reader edits as
exercises/NAME.py, and a solution, snippets/exercises/NAME.py, whose tests are what the edit has to pass.
"""

import importlib.util
import shutil
import sys
from dataclasses import replace

from verified.cases import Case, Source, still_wrong
from verified.expectation import Expectation
from verified.interpreters import Interpreter, ask
from verified.layout import ROOT, program_named, supported
from verified.runner import run

SNIPPETS = ROOT / "snippets" / "exercises"
EDITS = ROOT / "exercises"


def sentence(test: str) -> str:
    """The name of a test as words."""
    return test.removeprefix("test_").replace("_", " ")


def verdict(name: str, case: Case, python: Interpreter) -> list[str]:
    """What is still wrong with the reader's edit, a line each."""
    edit = EDITS / f"{name}.py"
    if not edit.exists():
        EDITS.mkdir(exist_ok=True)
        shutil.copy(SNIPPETS / f"{name}_start.py", edit)
        return [f"exercises/{name}.py is new: it is the starting program. Edit it, then check it again."]
    for method in case.expectation.under(list(python.methods), python.default):
        job = case.job(python, Source(python.name, method))
        result = run(replace(job, files=((edit.name, edit.read_text("utf-8")),)))
        if fault := case.expectation.fault(result):
            return [f"exercises/{name}.py, under {method}: {fault}", result.err.rstrip()]
        if wrong := still_wrong(case.test_class, result):
            sentences = [f"  - {sentence(test)}" for test in wrong]
            return [f"exercises/{name}.py, under {method}. Not yet true:", *sentences]
    return []


def cases() -> dict[str, Case]:
    """Every exercise by its name, with the tests of its solution."""
    path = ROOT / "tests" / "test_exercises.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    spec.loader.exec_module(module := importlib.util.module_from_spec(spec))
    found = {}
    for name, test_class in vars(module).items():
        if name.startswith("Test") and not name.endswith("Start"):
            program = program_named("exercises", name)
            expectation = getattr(test_class, "expectation", Expectation())
            found[program.stem] = Case(program, test_class, test_class, expectation, tuple(supported()))
    return found


def main(chosen: list[str]) -> int:
    """Check the named exercises, or all; 1 if one is not solved, 2 if there is none of that name."""
    known = cases()
    if unknown := set(chosen) - set(known) - {"all"}:
        print(f"There is no exercise {', '.join(sorted(unknown))}. There are: {', '.join(known)}.")
        return 2
    python = ask("{}.{}".format(*sys.version_info))
    assert python, "this Python was not found"
    unsolved = 0
    for name in known if chosen in ([], ["all"]) else chosen:
        lines = verdict(name, known[name], python)
        unsolved += bool(lines)
        print("\n".join(lines or [f"exercises/{name}.py is solved."]))
    return 1 if unsolved else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
