"""Properties: the methods of a test class that hold, or do not, of a result."""

import inspect
from collections.abc import Callable
from typing import Any

from verified.result import Result


def still_wrong(test_class: type, result: Result, *, timings: bool = False) -> list[str]:
    """The names of the tests of a class that do not hold of a result; claims about time only if asked."""
    methods = inspect.getmembers(test_class(), inspect.ismethod)
    tests = [(name, method) for name, method in methods if name.startswith("test_")]
    judged = [(name, test) for name, test in tests if timings or not is_timing(test)]
    return [name for name, test in judged if not holds(test, result)]


def holds(test: Callable[[Result], None], result: Result) -> bool:
    try:
        test(result)
    except Exception:  # a result out of shape breaks a property in any way
        return False
    return True


def is_timing(method: Any) -> bool:
    """Whether a property claims something about time, and so is judged on the recording alone."""
    return any(mark.name == "timing" for mark in getattr(method, "pytestmark", []))


def sentence(test: str) -> str:
    """The name of a test as a sentence."""
    words = test.removeprefix("test_").replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}."
