"""What a lock holds: the closure of what its group names, and no more.

The lock itself says for each package what needs it, as `uv pip compile` found: nothing is resolved here.
"""

import re
from collections.abc import Iterator

from packaging.utils import NormalizedName, canonicalize_name

PIN = re.compile(r"^(?P<name>[\w.-]+)(?:\[[\w,-]*\])?==.*\n(?P<rest>(?:[ #].*\n)*)", re.MULTILINE)
VIA = re.compile(r"# via (?P<needed>.+)")
PROJECT = re.compile(r".* \(pyproject\.toml:[\w-]+\)")  # the project needs it itself


def pins(lock: str) -> dict[NormalizedName, list[NormalizedName]]:
    """The packages of a lock, each with those that need it; the project itself is not among these."""
    found = {}
    for pin in PIN.finditer(lock):
        via = VIA.search(pin["rest"])
        parents = via["needed"].split(", ") if via else []
        needed = [canonicalize_name(name) for name in parents if not PROJECT.fullmatch(name)]
        found[canonicalize_name(pin["name"])] = needed
    return found


def wrong(lock: str, named: set[str]) -> Iterator[str]:
    """What a lock lacks of what its group names, and what nothing needs; a sentence each."""
    needs = pins(lock)
    needed = {canonicalize_name(name) for name in named}
    for missing in sorted(needed - set(needs)):
        yield f"expected a pin of {missing}, which its group names, came none. Fix: nox -s lock"
    while new := {name for name, parents in needs.items() if needed & set(parents)} - needed:
        needed |= new
    for stray in sorted(set(needs) - needed):
        yield f"expected packages that something needs, came {stray}. Fix: nox -s lock, or name it"
