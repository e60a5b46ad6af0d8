"""Draw, from the recorded output of a program, what its processes did: an SVG that tells it in words too.

A drawing is made anew at each build, so it cannot disagree with the output beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from mkdocs.exceptions import PluginError

SNIPPETS = Path(__file__).parents[1] / "snippets"
WIDTH = 360  # as wide as a phone, so that its text is as large as the page's
ROW = 34


@dataclass(frozen=True)
class Bars:
    """Who was at it from which line to which: a bar for each, the lines of the output from left to right."""

    part: str  # the line that starts a part, each drawn for itself
    begins: str  # the line with which the bar of (its first group) begins
    ends: str
    title: str

    def draw(self, output: str) -> tuple[list[str], list[str], int]:
        shapes, facts, y = [], [], 0
        for heading, lines in parts(output, self.part):
            begun, ended = positions(self.begins, lines), positions(self.ends, lines)
            step = (WIDTH - 100) / max([1, *ended.values()])
            y += ROW
            shapes.append(text(0, y - 12, heading, "heading"))
            for who in sorted(begun):
                start, end = begun[who], ended[who]
                x, width = 90 + start * step, (end - start) * step
                shapes.append(text(0, y + 16, who))
                shapes.append(f'<rect x="{x:.0f}" y="{y + 3}" width="{width:.0f}" height="18" rx="3"/>')
                facts.append(f"{heading}, {who}: from line {start + 1} to line {end + 1}")
                y += 26
        return shapes, facts, y + 6


@dataclass(frozen=True)
class Messages:
    """Who sent what to whom: an arrow for each message, from the line of one process to that of another."""

    heard: str  # named groups: receiver, what, sender
    started: str  # the line that names the processes, who sends first before who answers
    title: str

    def draw(self, output: str) -> tuple[list[str], list[str], int]:
        processes = re.findall(r"\d+", re.search(self.started, output)[0])
        found = [match.groupdict() for match in re.finditer(self.heard, output)]
        found.sort(key=lambda message: processes.index(message["sender"]))
        at = {pid: 60 + i * (WIDTH - 120) / (len(processes) - 1) for i, pid in enumerate(processes)}
        bottom = ROW * (len(found) + 1)
        shapes = [text(x, 16, pid, "middle") for pid, x in at.items()]
        shapes += [f'<path class="life" d="M{x:.0f} 26V{bottom + 4}"/>' for x in at.values()]
        for row, message in enumerate(found, start=1):
            start, end, y = at[message["sender"]], at[message["receiver"]], ROW * row + 24
            back = -8 if end > start else 8
            shapes.append(
                f'<path class="arrow" d="M{start:.0f} {y}H{end:.0f}m{back} -5L{end:.0f} {y}l{back} 5"/>'
            )
            shapes.append(text((start + end) / 2, y - 7, message["what"], "middle"))
        facts = ["{sender} sends {what} to {receiver}".format(**message) for message in found]
        return shapes, facts, bottom + 10


DRAWINGS = {
    "locks/unflushed.py": Bars(
        part=r"flush=.*:",
        begins=r"(worker \d+) begins",
        ends=r"(worker \d+) got",
        title="When each worker printed its first and its last line",
    ),
    "pipes/greetings.py": Messages(
        heard=r"(?P<receiver>\d+) heard (?P<what>'.*') from (?P<sender>\d+)",
        started=r"started: .*",
        title="What the two processes sent to each other",
    ),
}


def drawing(name: str, indent: str) -> str:
    """The figure of a program, as Markdown, or nothing if it has none."""
    if name not in DRAWINGS:
        return ""
    form, recording = DRAWINGS[name], SNIPPETS / Path(name).with_suffix(".out")
    try:
        shapes, facts, height = form.draw(recording.read_text("utf-8"))
    except (KeyError, TypeError, ValueError, OSError) as error:
        raise PluginError(wrong(name, repr(error))) from error
    if not facts:
        raise PluginError(wrong(name, "no line of it matches"))
    label = f"drawing-{Path(name).stem}"
    svg = (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{label} {label}-facts">'
        f'<title id="{label}">{escape(form.title)}</title>'
        f'<desc id="{label}-facts">{escape(". ".join(facts))}.</desc>{"".join(shapes)}</svg>'
    )
    caption = f"<figcaption>{escape(form.title)}, drawn from the output above.</figcaption>"
    return f'\n{indent}<figure class="drawing" data-search-exclude>{svg}{caption}</figure>\n'


def wrong(name: str, why: str) -> str:
    recording = Path(name).with_suffix(".out").as_posix()
    return (
        f"theme/drawings.py cannot draw snippets/{recording}: {why}. Mend: the patterns of {name} in DRAWINGS"
    )


def parts(output: str, heading: str) -> Iterator[tuple[str, list[str]]]:
    """The headings of an output, each with the lines below it."""
    pieces = re.split(rf"^({heading})\n", output, flags=re.MULTILINE)[1:]
    for title, body in zip(pieces[::2], pieces[1::2], strict=True):
        yield title.rstrip(":"), body.splitlines()


def positions(pattern: str, lines: list[str]) -> dict[str, int]:
    """At which line, counted from 0, each of those that a pattern names does so."""
    found = ((re.match(pattern, line), number) for number, line in enumerate(lines))
    return {match[1]: number for match, number in found if match}


def text(x: float, y: float, words: str, kind: str = "") -> str:
    attributes = f' class="{kind}"' if kind else ""
    return f'<text x="{x:.0f}" y="{y:.0f}"{attributes}>{escape(words)}</text>'
