"""What a module of tests may not hold, and what its settings may not: whatever hides a test from pytest.

Text in, sentences out: what was expected, what came, and the fix.
"""

import ast
import tomllib
from collections.abc import Iterator, Set
from itertools import pairwise, product

from verified.cases import Case
from verified.expectation import METHODS, OWN, Expectation

MARKS = ("timing", "parametrize")
HIDE = {
    *("skip", "skipif", "skipIf", "skipUnless", "SkipTest", "skipTest", "xfail", "importorskip"),
    *("expectedFailure", "__test__", "collect_ignore", "collect_ignore_glob", "deselect", "pytestmark"),
}
SETTINGS = {  # of pytest: each is what it is for a reason, and none hides a test
    "addopts": {"-q", "--strict-markers", "--strict-config"},
    "filterwarnings": {"error"},
    "testpaths": {"tests"},
    "pythonpath": {".", "tests"},
    "norecursedirs": {"pages", "unit", "mistakes", "browser", "node_modules"},
}


def forgotten(module: str) -> Iterator[str]:
    """The functions and classes that look like tests and are none."""
    tree = ast.parse(module)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test"):
            yield f"expected tests in classes, came {node.name} outside. Fix: move it into a class"
        elif isinstance(node, ast.ClassDef):
            yield from forgotten_in(node)


def forgotten_in(outer: ast.ClassDef, where: str = "", shared: Set[str] = frozenset()) -> Iterator[str]:
    """`shared` are the classes whose tests others beside them inherit."""
    name = f"{where}{outer.name}"
    if not outer.name.startswith("Test") and outer.name not in shared:
        yield f"expected classes named Test… for their programs, came {name}. Fix: rename it"
    nested = [node for node in outer.body if isinstance(node, ast.ClassDef)]
    inherited = {base.id for node in nested for base in node.bases if isinstance(base, ast.Name)}
    for node in outer.body:
        if isinstance(node, ast.ClassDef):
            yield from forgotten_in(node, f"{name}.", inherited)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not is_test(node):
            yield (
                f"expected methods that are tests, came {name}.{node.name}. Fix: name it test_…, "
                "or make it a function below the class"
            )


def vacuous(module: str) -> Iterator[str]:
    """The comparisons of a thing with itself, which hold of any result."""
    for node in ast.walk(ast.parse(module)):
        if isinstance(node, ast.Compare):
            sides = [ast.dump(side) for side in (node.left, *node.comparators)]
            if any(left == right for left, right in pairwise(sides)):
                yield f"expected a comparison that can fail, came {ast.unparse(node)}. Fix: the other side"


def is_test(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    fixtures = [ast.unparse(decorator).partition("(")[0] for decorator in function.decorator_list]
    named = isinstance(function, ast.FunctionDef) and function.name.startswith("test_")
    return named or "pytest.fixture" in fixtures


def hidden(module: str) -> Iterator[str]:
    """The marks, calls and hooks by which pytest would pass over a test, and the ways to leave one early."""
    for node in ast.walk(ast.parse(module)):
        if isinstance(node, ast.Name | ast.Attribute | ast.alias) and hides(node):
            yield f"expected tests that always run, came {ast.unparse(node)}. Fix: drop it, or use @expect"
        if isinstance(node, ast.FunctionDef):
            returns = any(isinstance(inner, ast.Return) for inner in ast.walk(node))
            if node.name.startswith("pytest_"):
                yield f"expected no hook of pytest, came {node.name}. Fix: drop it"
            elif node.name.startswith("test_") and returns:
                yield f"expected tests that run to their end, came a return in {node.name}. Fix: assert"


def hides(node: ast.Name | ast.Attribute | ast.alias) -> bool:
    match node:
        case ast.Attribute(value=ast.Attribute(attr="mark"), attr=name):
            return name not in MARKS
        case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name):
            return name in HIDE
    return False


def settings(pyproject: str) -> Iterator[str]:
    """The settings of pytest by which tests would be left out."""
    given = tomllib.loads(pyproject)["tool"]["pytest"]["ini_options"]
    for key, value in given.items():
        words = set(value.split() if isinstance(value, str) else value)
        for stray in sorted(words - SETTINGS.get(key, set())):
            yield f"expected settings that hide no test, came {key} with {stray!r}. Fix: drop it"


def uncovered(cases: list[Case]) -> Iterator[str]:
    """Where none of a program's cases holds, of all that the outer class declares: everywhere if nothing."""
    outer: Expectation = getattr(cases[0].outer, "expectation", Expectation())
    for python, method in product(cases[0].pythons, METHODS):
        holds = [case for case in cases if covers(case.expectation, python, method)]
        free_threaded = all(case.expectation.free_threaded for case in cases)
        if covers(outer, python, method) and not holds and not free_threaded:
            yield (
                f"{cases[0].outer.__name__}: expected a case for Python {python}, {method}, came none. "
                "Fix: a class for it, or @expect on the outer class, which says what it is about"
            )


def covers(expectation: Expectation, python: str, method: str) -> bool:
    methods = expectation.methods
    return expectation.covers(python) and (not methods or OWN in methods or method in methods)
