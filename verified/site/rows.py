"""Rows of tables that a program printed: {inherited/late.out price} is replaced by that column's cells."""

import re
from collections.abc import Callable

from verified.result import cells as parted

METHODS = ("fork", "spawn", "forkserver")  # the columns of such a table on a page
ROW = re.compile(r"\{(\w+/\S+\.out) ([^}\n]+)\}")


def with_rows(markdown: str, read: Callable[[str], str]) -> str:
    """The Markdown with the cells of each row that it asks for."""
    return ROW.sub(lambda row: " | ".join(cells(read(row[1]), row[2], row[1])), markdown)


def cells(printed: str, column: str, name: str) -> list[str]:
    """What is printed under a column beside each start method; where there are several, the last."""
    header: list[str] = []
    found: dict[str, dict[str, str]] = {}
    for line in printed.splitlines():
        first, *rest = parted(line)
        if not first:
            header = rest
        elif first in METHODS:
            found[first] = dict(zip(header, rest, strict=False))
    if missing := [method for method in METHODS if column not in found.get(method, {})]:
        raise ValueError(
            f"snippets/{name} has no {column!r} beside {missing[0]}. "
            "Fix: write {inherited/late.out price}, with a recording and a column of it"
        )
    return [found[method][column] for method in METHODS]
