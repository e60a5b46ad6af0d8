"""A picture of a run, drawn from what the program printed, as data beside the program says.

`snippets/queues/overtaken.drawing.toml` has a `kind`, a `title`, and the patterns of that kind, which find
their lines in `overtaken.out`. A picture is drawn anew at each build, so it cannot disagree with the output.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any

from verified.site.chart import Chart
from verified.site.messages import Messages
from verified.site.svg import ROW, WIDTH, plain, text
from verified.site.timeline import Timeline
from verified.site.tree import Tree

Form = Timeline | Messages | Chart | Tree
KINDS: dict[str, type[Form]] = {
    "timeline": Timeline,
    "messages": Messages,
    "chart": Chart,
    "tree": Tree,
}


@dataclass(frozen=True)
class Picture:
    """A drawn picture: its shapes, the same facts in words, and how it came to be."""

    stem: str
    title: str
    shapes: str
    facts: str
    height: int
    how: str

    def figure(self, origin: str) -> str:
        """The picture in HTML; `origin` says where the output was printed, if that is known."""
        label = f"drawing-{self.stem}"
        source = f"the output of {origin}" if origin else "the output"
        return (
            f'<figure class="drawing"><svg viewBox="0 0 {WIDTH} {self.height}" role="img" '
            f'aria-labelledby="{label} {label}-facts"><title id="{label}">{plain(self.title)}</title>'
            f'<desc id="{label}-facts">{plain(self.facts)}</desc>{self.shapes}</svg>'
            f"<figcaption>{plain(f'{self.title}. Drawn from {source}{self.how}.')}</figcaption></figure>"
        )


def picture(name: str, toml: str, output: str) -> Picture:
    """The picture of a program; `name` is such as queues/overtaken. A ValueError if it cannot be drawn."""
    try:
        form = read_form(tomllib.loads(toml))
        shapes, facts, height = draw(form, output)
    except (LookupError, ValueError, re.error) as error:
        message = error.args[0] if error.args else error
        raise ValueError(
            f"snippets/{name}.drawing.toml cannot draw {name}.out: {message}. Fix: its patterns, or delete it"
        ) from error
    stem = name.rpartition("/")[2]
    return Picture(stem, form.title, "".join(shapes), " ".join(facts), height, form.how)


def read_form(table: dict[str, Any]) -> Form:
    """What is to be drawn, with its patterns compiled."""
    kind = table.pop("kind", "")
    if kind not in KINDS:
        raise ValueError(f"kind must be {', '.join(KINDS)}, and not {kind!r}")
    known = {field.name: field for field in fields(KINDS[kind])}
    missing = [name for name, field in known.items() if field.default is MISSING and name not in table]
    if missing or table.keys() - known.keys():
        raise ValueError(f"a {kind} has {', '.join(known)}, and not {', '.join(table)}")
    patterns = [name for name in table if "Pattern" in str(known[name].type)]
    return KINDS[kind](**table | {name: re.compile(table[name], re.MULTILINE) for name in patterns})


def draw(form: Form, output: str) -> tuple[list[str], list[str], int]:
    """The parts of an output, below each other: shapes, facts in words, height."""
    for name, value in vars(form).items():
        if isinstance(value, re.Pattern) and not value.search(output):
            raise LookupError(f"no line of it matches {name}")
    shapes, facts, y = [], [], 0
    for heading, body in parts(output, form.part):
        if heading:
            shapes.append(text(0, y + 18, heading, "heading"))
            y += ROW
        drawn, captions, height = form.draw(body, output)
        shapes.append(f'<g transform="translate(0 {y})">{"".join(drawn)}</g>')
        facts.append(f"{heading}: {'; '.join(captions)}.".removeprefix(": "))
        y += height + 14
    return shapes, facts, y - 14


def parts(output: str, heading: re.Pattern[str] | None) -> Iterator[tuple[str, str]]:
    """The headings of an output, each with what is below it; the whole if it has no parts."""
    pieces = heading.split(output)[1:] if heading else ["", output]
    return zip(pieces[::2], pieces[1::2], strict=True)
