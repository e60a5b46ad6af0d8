"""A recording in words: for which Pythons and start methods it stands, and where it was made."""

import re
from collections.abc import Mapping
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


def labels(entries: Mapping[str, dict[str, Any] | None], supported: list[str]) -> dict[str, str]:
    """The labels of outputs that are shown together, by their keys.

    Beside one without the GIL, those that need no label otherwise say that they have it.
    """
    without = any(free_threaded(entry) for entry in entries.values())
    return {key: label(entry, supported) or "with the GIL" * without for key, entry in entries.items()}


def free_threaded(entry: dict[str, Any] | None) -> bool:
    """Whether a recording was made without the GIL."""
    return any(python.endswith("t") for python in (entry or {}).get("pythons", []))


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
    python = called(entry["python"] + "t" * free_threaded(entry))
    return f"Python {python} on {place(entry['platform'], entry['cpus'])}"


def place(platform: str, cpus: int) -> str:
    return f"{platform}, {cpus} CPU{'s' * (cpus != 1)}"


def called(python: str) -> str:
    """A Python in words: 3.15 as it is, and 3.14 free-threaded for 3.14t, the build without the GIL."""
    if not python.endswith("t"):
        return python
    experimental = " (experimental)" * (minor(python) == "3.13t")  # supported since 3.14: PEP 779
    return f"{python.removesuffix('t')} free-threaded{experimental}"


def minor(python: str) -> str:
    """3.15 for 3.15.2, and 3.15t for 3.15.2t."""
    release = python.removesuffix("t").split(".")
    return ".".join(release[:2]) + "t" * python.endswith("t")


def number(python: str) -> list[int]:
    """To sort by: 3.9 comes before 3.15, and that before 3.15t."""
    return [int(part) for part in re.findall(r"\d+", python)] + [1] * python.endswith("t")


def span(pythons: list[str]) -> str:
    """3.11 to 3.15, or 3.14 and 3.15, or 3.11 and 3.15 where one between them is missing.

    Free-threaded builds come last.
    """
    regular = [python for python in pythons if not python.endswith("t")]
    minors = [number(python)[1] for python in regular]
    if len(minors) > 2 and minors == list(range(minors[0], minors[-1] + 1)):
        regular = [f"{regular[0]} to {regular[-1]}"]
    return listed([*regular, *(called(python) for python in pythons if python.endswith("t"))])


def listed(words: list[str]) -> str:
    """a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
