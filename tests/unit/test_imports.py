"""Which module may know which: layout, fences and result know nobody; the site knows no runs."""

import ast
import functools

import pytest

from verified.layout import ROOT

KNOW_NOBODY = ["layout", "fences", "header", "mutants", "result", "stacks"]
RUNS = {
    "bench",
    "breaking",
    "cache",
    "interpreters",
    "judge",
    "plugin",
    "processes",
    "runner",
    "schedule",
    "stash",
}
FOREIGN = {"psutil", "pytest", "python_discovery"}
MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "verified").rglob("*.py"))}


@functools.cache
def imported(name):
    """What a module imports when it is run: of our package the parts, of others the first name."""
    tree = ast.parse(MODULES[name].read_text("utf-8"))
    hints = [
        node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    for node in hints:
        tree.body.remove(node)
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ours(name):
    """The modules of our package that a module imports, and what those import, and so on."""
    known, new = set(), {name}
    while new:
        known |= new
        parts = {
            part.split(".")[1] for module in new for part in imported(module) if part.startswith("verified.")
        }
        new = {f"verified/{part}.py" for part in parts if f"verified/{part}.py" in MODULES} - known
    return known


@pytest.mark.parametrize("name", KNOW_NOBODY)
def test_what_all_others_know_knows_nobody(name):
    assert ours(f"verified/{name}.py") == {f"verified/{name}.py"}


def test_what_runs_programs_knows_results_and_no_tests():
    known = ours("verified/runner.py")
    assert "verified/result.py" in known
    assert not known & {
        f"verified/{part}.py" for part in ("judge", "cases", "plugin", "recordings", "report")
    }


SITE = ("verified/site/", "verified/book/")


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(SITE)])
def test_the_site_knows_neither_runs_nor_pytest(name):
    known = ours(name)
    assert not known & {f"verified/{part}.py" for part in RUNS}
    assert not {part.split(".")[0] for module in known for part in imported(module)} & FOREIGN


@pytest.mark.parametrize("name", MODULES)
def test_pytest_is_known_where_tests_are_run_alone(name):
    known = {part.split(".")[0] for part in imported(name)}
    assert "pytest" not in known or name in [
        f"verified/{part}.py" for part in ("bench", "breaking", "plugin", "stash")
    ]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_has_one_idea_in_less_than_200_lines(name):
    assert len(MODULES[name].read_text("utf-8").splitlines()) < 200


def test_pytest_finds_the_plugin_and_no_code_beside_it():
    assert len((ROOT / "tests" / "conftest.py").read_text("utf-8").splitlines()) <= 3
