"""A picture of which process started which, and of the threads in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from verified.site.svg import ROW, Drawn, text

STEP = 26  # to the right, for each generation
LETTER = 11  # as wide as a letter on average of the widest fonts that devices have, and a little more


@dataclass(frozen=True)
class Tree:
    """A box for each process, the children of each below it and to its right.

    `process` has the groups `name`, `parent` and, if the output has them, `threads`: names with commas
    between, each drawn in the box of its process. A line without a parent is about the root, which need
    not have a line. The group of `part` is the heading of a part, each drawn by itself.
    """

    title: str
    process: re.Pattern[str]
    part: re.Pattern[str] | None = None
    how: ClassVar[str] = ""

    def draw(self, body: str, output: str) -> Drawn:
        if missing := {"name", "parent"} - self.process.groupindex.keys():
            raise ValueError(f"expected the groups name and parent in process, came none for {min(missing)}")
        lines = [match.groupdict() for match in self.process.finditer(body)]
        root, parents = family(lines)
        threads = {line["name"]: line["threads"].split(", ") for line in lines if line.get("threads")}
        shapes, captions, y = [], [], 0
        ends: dict[str, int] = {}  # how far down the line to the children of a process goes
        for name, generation in descendants(parents, root):
            parent, inside = parents[name], threads.get(name, [])
            x, height = STEP * generation, ROW + 24 * len(inside)
            if parent:
                shapes.append(f'<path d="M{x - STEP + 12} {ends[parent]}V{y + ROW // 2}H{x}"/>')
                ends[parent] = y + ROW // 2
            shapes += box(x, y, height, name, inside)
            captions.append(caption(name, parent, inside))
            ends[name] = y + height
            y += height + 10
        return shapes, captions, y - 10


def family(lines: list[dict[str, str]]) -> tuple[str, dict[str, str]]:
    """The process that all others descend from, and the parent of each; the first has none."""
    parents = {line["name"]: line["parent"] or "" for line in lines}
    if len(parents) < len(lines):
        raise ValueError(f"expected a line for each process, came {[line['name'] for line in lines]}")
    for parent in filter(None, [*parents.values()]):
        parents.setdefault(parent, "")
    roots = [name for name, parent in parents.items() if not parent]
    if len(roots) != 1:
        raise ValueError(f"expected one process without a parent, came {roots} of {parents}")
    if len([*descendants(parents, roots[0])]) < len(parents):
        raise ValueError(f"expected all to descend from {roots[0]}, came {parents}")
    return roots[0], parents


def descendants(parents: dict[str, str], name: str, generation: int = 0) -> Iterator[tuple[str, int]]:
    """A process and what descends from it, the children right behind their parent, with generations."""
    yield name, generation
    for child, parent in parents.items():
        if parent == name:
            yield from descendants(parents, child, generation + 1)


def box(x: int, y: int, height: int, name: str, threads: list[str]) -> list[str]:
    """The outline of a process, with its name, and a dot and a name for each of its threads."""
    width = 20 + LETTER * max(len(name), *(len(thread) + 2 for thread in threads), 0)
    shapes = [f'<path class="strong" d="M{x} {y}h{width}v{height}h-{width}z"/>', text(x + 10, y + 21, name)]
    for row, thread in enumerate(threads, 1):
        shapes.append(f'<circle cx="{x + 15}" cy="{y + 24 * row + 15}" r="4"/>')
        shapes.append(text(x + 28, y + 24 * row + 21, thread))
    return shapes


def caption(name: str, parent: str, threads: list[str]) -> str:
    """The same in words."""
    words = f"{name} is a child of {parent}" if parent else f"{name} is at the top"
    return f"{words}, with {', '.join(threads)}" if threads else words
