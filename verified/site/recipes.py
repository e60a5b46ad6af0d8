"""Recipes and lines of the cheat sheet as Markdown, with what is known of each program."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from verified.fences import LINES, RECIPES, Fence, fences, prose
from verified.header import requirements
from verified.layout import Program
from verified.prose import HEADING
from verified.recipes import Entry, entries
from verified.site.downloads import address
from verified.site.labels import METHODS, listed, span

SYSTEMS = {"linux": "Linux", "darwin": "macOS", "win32": "Windows"}  # sys.platform, and what people say


@dataclass(frozen=True)
class Known:
    """What is known of a program: where it is downloaded from, what explains it, and what it needs."""

    name: str
    download: str
    link: str
    heading: str
    needs: tuple[str, ...] = ()


def with_recipes(markdown: str, known: Callable[[str, str], Known]) -> str:
    """The Markdown of a page with its recipes and lines written out; all other pages stay as they are."""
    pieces, end = [], 0
    for fence in fences(markdown):
        if fence.language in (RECIPES, LINES):
            pieces += [markdown[end : fence.start], written(fence, known)]
            end = fence.end
    return "".join([*pieces, markdown[end:]])


def written(fence: Fence, known: Callable[[str, str], Known]) -> str:
    form = recipe if fence.language == RECIPES else lines
    return "\n".join(form(entry, known(entry.page, entry.stem)) for entry in entries(fence.body))


def recipe(entry: Entry, known: Known) -> str:
    """An item of a list: the task, how, the caution, the file, and where it is explained."""
    how, caution = entry.recipe
    file = known.download.rpartition("/")[2]
    needs = "".join(f" · {need}" for need in known.needs)
    return (
        f"- **{entry.task}.** {how} *Careful:* {caution}<br>\n"
        f'    Download [`{known.name}`]({known.download}){{ download="{file}" }} · '
        f"explained in [{known.heading}]({known.link}){needs}"
    )


def lines(entry: Entry, known: Known) -> str:
    """The task, the program, and its lines."""
    code = "\n".join(entry.lines)
    return (
        f'<div class="entry" markdown>\n\n**{entry.task}** [`{known.name}`]({known.link})\n\n'
        f"```python\n{code}\n```\n\n</div>\n"
    )


def about(program: Program, page: str, recorded: list[dict[str, Any]], supported: list[str]) -> Known:
    """What is known of a program; `page` is the Markdown that shows it, `recorded` says where it runs."""
    heading = explained(page, program)
    anchor = program.stem + ("" if program.is_folder else ".py")
    packages = [package for text in program.files.values() for package in requirements(text)]
    return Known(
        program.name,
        address(program),
        f"{program.page}.md#{anchor}",
        heading,
        needs(list(dict.fromkeys(packages)), recorded, supported),
    )


def explained(page: str, program: Program) -> str:
    """The heading under which a page shows a program. A ValueError if it shows none of its files."""
    inside = f"{program.page}/{program.stem}" + ("/" if program.is_folder else ".py")
    for fence in fences(page):
        if any(name.startswith(inside) for name in fence.includes):
            return str(HEADING.findall(prose(page[: fence.start]))[-1])
    raise ValueError(
        f"expected programs that their pages show, came {program.name}, which docs/{program.page}.md does "
        "not. Fix: correct the name, or show it there"
    )


def needs(packages: list[str], recorded: list[dict[str, Any]], supported: list[str]) -> tuple[str, ...]:
    """What a program needs, and where it is tested, if not everywhere: "needs numpy", "Linux or macOS"."""
    pythons = [python for python in supported if python in union(recorded, "pythons", supported)]
    systems = [name for key, name in SYSTEMS.items() if key in union(recorded, "platforms", SYSTEMS)]
    methods = [method for method in METHODS if method in union(recorded, "methods", METHODS)]
    found = [f"needs {listed(packages)}"] if packages else []
    if pythons != supported:
        newer = pythons == supported[-len(pythons) :]
        found.append(f"Python {pythons[0]} or newer" if newer else f"Python {span(pythons)}")
    if len(systems) < len(SYSTEMS):
        found.append(" or ".join(systems))
    if 0 < len(methods) < len(METHODS):  # none of them: the program chooses
        found.append(f"tested under {listed(methods)}")
    return tuple(found)


def union(recorded: list[dict[str, Any]], key: str, everything: Iterable[str]) -> set[str]:
    """What the cases of a program hold for together; an empty list stands for everything."""
    return {value for entry in recorded for value in entry.get(key) or everything}
