"""A recording in words: for which Pythons and start methods it stands, and where it was made."""

import re
from typing import Any

METHODS = ("fork", "forkserver", "spawn")


def label(entry: dict[str, Any] | None, supported: list[str]) -> str:
    """Where a program prints an output, such as "Python 3.14 and 3.15, fork"; nothing if everywhere."""
    if entry is None:
        return ""
    pythons = [] if entry["pythons"] == supported else entry["pythons"]
    parts = [f"Python {span(pythons)}"] if pythons else []
    if releases := entry.get("releases"):
        parts = [f"Python {in_words(releases)}"]
    methods = [method for method in METHODS if method in entry["methods"]]
    parts += [listed(methods)] if methods else []
    return ", ".join(parts)


def in_words(releases: str) -> str:
    """A version specifier in words: "before 3.13.8", or "3.13.8, 3.14.1 and newer" for >=3.13.8,!=3.14.0."""
    first, *without = releases.split(",")
    if first.startswith("<"):
        return f"before {first[1:]}"
    fixed = [re.sub(r"\d+$", lambda patch: str(int(patch[0]) + 1), release[2:]) for release in without]
    return f"{', '.join([first[2:], *fixed])} and newer"


def origin(entry: dict[str, Any] | None) -> str:
    """Where a recording was made, such as "Python 3.15.2 on Linux, 2 CPUs"."""
    if entry is None:
        return ""
    return f"Python {entry['python']} on {place(entry['platform'], entry['cpus'])}"


def place(platform: str, cpus: int) -> str:
    return f"{platform}, {cpus} CPU{'s' * (cpus != 1)}"


def minor(python: str) -> str:
    """3.15 for 3.15.2."""
    return ".".join(python.split(".")[:2])


def number(python: str) -> list[int]:
    """To sort by: 3.9 comes before 3.15."""
    return [int(part) for part in re.findall(r"\d+", python)]


def span(pythons: list[str]) -> str:
    """3.11 to 3.15, or 3.14 and 3.15, or 3.11 and 3.15 where one between them is missing."""
    minors = [number(python)[1] for python in pythons]
    if len(minors) > 2 and minors == list(range(minors[0], minors[-1] + 1)):
        return f"{pythons[0]} to {pythons[-1]}"
    return listed(pythons)


def listed(words: list[str]) -> str:
    """a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
