"""Tell a reader what is still wrong with an exercise. Run by `nox -s exercises`.

An exercise NAME has a starting program, snippets/exercises/NAME_start.py, which the reader edits as
exercises/NAME.py, and a solution, snippets/exercises/NAME.py, whose tests are what the edit has to pass.
"""

import inspect
import multiprocessing
import shutil
import sys

from harness.programs import ROOT, Program
from harness.runner import Result, run

SNIPPETS = ROOT / "snippets" / "exercises"
EDITS = ROOT / "exercises"


def still_wrong(test_class: type, result: Result) -> list[str]:
    """The sentences of the tests in a class that do not hold of a result."""
    wrong = []
    for name, test in inspect.getmembers(test_class(), inspect.ismethod):
        try:
            test(result)
        except (AssertionError, AttributeError, IndexError, ValueError):
            wrong.append(name.removeprefix("test_").replace("_", " "))
    return wrong


def verdict(name: str, test_class: type) -> list[str]:
    """What is still wrong with the reader's edit, a line each."""
    edit = EDITS / f"{name}.py"
    if not edit.exists():
        EDITS.mkdir(exist_ok=True)
        shutil.copy(SNIPPETS / f"{name}_start.py", edit)
        return [f"exercises/{name}.py is new: it is the starting program. Edit it, then check it again."]
    solution = Program.of("exercises", test_class, test_class)
    for method in sorted(multiprocessing.get_all_start_methods()):
        result = run(edit.read_text("utf-8"), edit.name, method)
        if fault := solution.expectation.fault(result):
            return [f"exercises/{name}.py, under {method}: {fault}", result.err.rstrip()]
        if wrong := still_wrong(test_class, result):
            return [f"exercises/{name}.py, under {method}. Not yet true:", *(f"  - {one}" for one in wrong)]
    return []


def main(chosen: list[str]) -> int:
    sys.path.append(str(ROOT / "tests"))
    import test_exercises

    classes = {
        Program.of("exercises", value, value).path.stem: value
        for name, value in vars(test_exercises).items()
        if name.startswith("Test") and not name.endswith("Start")
    }
    if unknown := set(chosen) - set(classes) - {"all"}:
        print(f"There is no exercise {', '.join(sorted(unknown))}. There are: {', '.join(classes)}.")
        return 2
    open_ones = 0
    for name in classes if chosen in ([], ["all"]) else chosen:
        lines = verdict(name, classes[name])
        open_ones += bool(lines)
        print("\n".join(lines or [f"exercises/{name}.py is solved."]))
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
