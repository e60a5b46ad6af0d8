"""Draw, from the recorded output of a program, what its processes did: an SVG that tells it in words too.

A drawing is made anew at each build, so it cannot disagree with the output beside it.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import ClassVar

from mkdocs.exceptions import PluginError

SNIPPETS = Path(__file__).parents[1] / "snippets"
WIDTH = 328  # of the text on a phone 360 wide, so that letters are as large as the page's there and anywhere
ROW = 30
LOGARITHMIC = "Ten times as much at each mark"

line = partial(re.compile, flags=re.MULTILINE)
plain = partial(escape, quote=False)
Drawn = tuple[list[str], list[str], int]  # shapes, the same in words, height


@dataclass(frozen=True)
class Bars:
    """From when to when: a bar for each that the output names, its steps from left to right."""

    title: str
    begins: re.Pattern  # its group names whose bars begin, with commas between
    ends: re.Pattern
    part: re.Pattern | None = None  # its group is the heading of a part, each drawn for itself
    mark: re.Pattern | None = None  # its group is said of a line down at that step
    endless: str = ""  # what is said of a bar without an end, where there may be one
    how: ClassVar = ", line after line from left to right, without a scale of time"

    def draw(self, body: str, output: str) -> Drawn:
        begun, ended, marks, last = self.spans(body)
        left = 14 + 10 * max(map(len, begun))
        x = [left + (WIDTH - left) * step // last for step in range(last + 1)]
        shapes, said, y = [], [], 0
        for words, at in marks.items():
            bottom = ROW * len(begun)
            shapes += [f'<path d="M{x[at]} 0V{bottom}"/>', text(x[at], bottom + 16, words, "middle")]
            said.append(f"{words} at step {at + 1}")
        for name, start in begun.items():
            shapes.append(text(0, y + 20, name))
            if name in ended:
                width = x[ended[name]] - x[start]
                shapes.append(f'<rect x="{x[start]}" y="{y + 5}" width="{width}" height="18" rx="3"/>')
                said.append(f"{name} from step {start + 1} to step {ended[name] + 1}")
            else:
                shapes.append(f'<path class="strong" d="M{WIDTH} {y + 3}H{x[start]}v22H{WIDTH}"/>')
                shapes.append(text(x[start] + 8, y + 20, self.endless))
                said.append(f"{name} from step {start + 1}, {self.endless}")
            y += ROW
        return shapes, said, y + 22 * bool(marks)

    def spans(self, body: str) -> tuple[dict[str, int], dict[str, int], dict[str, int], int]:
        """At which step each bar begins and ends and each mark stands, and the last step."""
        at = {pattern: {} for pattern in (self.begins, self.ends, self.mark)}
        found = [match for pattern in at if pattern for match in pattern.finditer(body)]
        for step, match in enumerate(sorted(found, key=re.Match.start)):
            at[match.re] |= dict.fromkeys(match[1].split(", "), step)
        begun, ended, marks = at.values()
        endless = begun.keys() - ended.keys()
        if not begun or ended.keys() - begun.keys() or (endless and not self.endless):
            raise ValueError(f"{sorted(begun)} begin, {sorted(ended)} end")
        return begun, ended, marks, step + bool(endless)


@dataclass(frozen=True)
class Messages:
    """Who does what, and sends what to whom: a line down for each process, while there is news of it."""

    title: str
    first: re.Pattern  # its group names the process on the left, which sends before the others
    step: re.Pattern  # groups: what, who (else the first process) and, if it is sent, to whom
    part: re.Pattern | None = None
    silent: str = ""  # what is said of a part without a step, where there may be one
    how: ClassVar = ""

    def draw(self, body: str, output: str) -> Drawn:
        first = self.first.search(output)[1]
        steps, everybody = self.steps(body, first), self.steps(output, first)
        names = [*dict.fromkeys([first, *(name for who, to, _ in everybody for name in (who, to))])]
        shapes, said, y = [], [], ROW
        at = {name: 40 + (WIDTH - 80) * i // max(1, len(names) - 1) for i, name in enumerate(names)}
        for name, x in at.items():
            rows = [row for row, (who, to, _) in enumerate(steps) if name in (who, to)] or [0]
            top, bottom = y + ROW * min(rows), y + ROW * (max(rows) + 1)
            shapes += [text(x, top - 10, name, "middle"), f'<path d="M{x} {top - 4}V{bottom}"/>']
        for who, to, what in steps:
            start, end = at[who], at[to]
            if who == to:
                inward, anchor = (12, "") if start < WIDTH / 2 else (-12, "end")
                shapes.append(f'<circle cx="{start}" cy="{y + 14}" r="5"/>')
                shapes.append(text(start + inward, y + 20, what, anchor))
                said.append(f"{who} {what}")
            else:
                back = -8 if end > start else 8
                tip = f"m{back} -5L{end} {y + 24}l{back} 5"
                shapes.append(f'<path class="strong" d="M{start} {y + 24}H{end}{tip}"/>')
                shapes.append(text((start + end) // 2, y + 17, what, "middle"))
                said.append(f"{who} sends {what} to {to}")
            y += ROW
        if not steps and not self.silent:
            raise LookupError("a part has no line that matches step")
        if not steps:
            return [*shapes, text(WIDTH // 2, y + 16, self.silent, "middle")], [self.silent], y + ROW
        return shapes, said, y

    def steps(self, body: str, first: str) -> list[tuple[str, str, str]]:
        """Who does what, to whom: to nobody else if it is not sent."""
        found = [match.groupdict() for match in self.step.finditer(body)]
        steps = [(who := one["who"] or first, one.get("to") or who, one["what"]) for one in found]
        return sorted(steps, key=lambda step: step[0] not in (step[1], first))


@dataclass(frozen=True)
class Chart:
    """What costs how much: a bar for each, on one scale for all parts."""

    title: str
    bar: re.Pattern  # groups: what, value (a number and, if the line has it, its unit)
    part: re.Pattern | None = None
    powers_of_ten: bool = False  # for values of which some would else not be seen
    how: ClassVar = ""

    def draw(self, body: str, output: str) -> Drawn:
        values = [number(bar) for bar in self.bar.finditer(output)]
        shapes, said, y = [], [], 0
        for bar in self.bar.finditer(body):
            share = number(bar) / max(values)
            if self.powers_of_ten:
                low, high = powers(values)
                share = (math.log10(number(bar)) - low) / (high - low)
            shapes += [text(0, y + 18, bar["what"]), text(WIDTH, y + 18, bar["value"], "end")]
            shapes.append(
                f'<path d="M0 {y + 24}v20"/><rect y="{y + 26}" width="{WIDTH * share:.1f}" height="16"/>'
            )
            said.append(f"{bar['what']} {bar['value']}")
            y += ROW + 20
        if not self.powers_of_ten:
            return shapes, said, y
        for power in range(low, high + 1):
            x, anchor = WIDTH * (power - low) // (high - low), {low: "", high: "end"}.get(power, "middle")
            shapes += [f'<path d="M{x} {y}v6"/>', text(x, y + 24, f"{10.0**power:g}", anchor)]
        shapes += [f'<path d="M0 {y}H{WIDTH}"/>', text(0, y + 50, LOGARITHMIC)]
        return shapes, [*said, LOGARITHMIC], y + 60


DRAWINGS = {
    "locks/starting_gun.py": Bars(
        title="Each runner, from ready to running",
        begins=line(r"^(lane \d+) is ready"),
        ends=line(r"^(lane \d+) runs"),
        mark=line(r"^(all are ready)"),
    ),
    "locks/two_accounts.py": Bars(
        title="Each transfer, from wanting the second lock to having paid",
        part=line(r"^(.+):$"),
        begins=line(r"^(\w+) wants the other lock"),
        ends=line(r"^(\w+) has paid"),
        endless="waits for ever",
    ),
    "locks/unflushed.py": Bars(
        title="Each worker, from its first line to its last",
        part=line(r"^(flush=\w+):"),
        begins=line(r"^(worker \d+) begins"),
        ends=line(r"^(worker \d+) got"),
    ),
    "pipes/both_listen.py": Messages(
        title="Who sends what to whom",
        part=line(r"^(\w+ begins: \w+)"),
        first=line(r"^(\w+) begins: True"),
        step=line(r"^(?P<to>\w+) heard (?P<what>'.* (?P<who>\w+)')"),
        silent="nobody hears anything",
    ),
    "pipes/greetings.py": Messages(
        title="Who sends what to whom",
        first=line(r"^started: \[(\d+)"),
        step=line(r"^(?P<to>\d+) heard (?P<what>'.*') from (?P<who>\d+)"),
    ),
    "pools/speed.py": Chart(
        title="How long counting primes takes in each way",
        part=line(r"^([\d,]+ tasks, .+)$"),
        bar=line(r"^(?P<what>\w.*?)  +(?P<value>[\d.]+ \w+)  .* primes$"),
    ),
    "processes/answers.py": Messages(
        title="Which process does what",
        first=line(r"^process (\d+)"),
        step=line(r"^(?:process (?P<who>\d+) )?(?P<what>finds .+|\w+ returned .+)"),
    ),
    "processes/cost.py": Chart(
        title="How long one start takes, with its join",
        bar=line(r"^(?P<what>\w+) +(?P<value>[\d.]+ \w+), fastest"),
    ),
    "queues/full.py": Bars(
        title="Each order, from accepted to taken",
        part=line(r"^(no limit|room for \d+):"),
        begins=line(r"accepted \[([^]]+)"),
        ends=line(r"taken \[([^]]+)"),
    ),
    "queues/overtaken.py": Bars(
        title="Two orders of each, from put to taken",
        begins=line(r"^(\w+) has put"),
        ends=line(r"^taken: (\w+)"),
        mark=line(r"^(the queue is empty)"),
    ),
    "sharing/hand_over.py": Chart(
        title="How long it takes to hand over so many bytes",
        part=line(r"^([\d,]+ bytes), best"),
        bar=line(r"^(?P<what>\w.*?): +(?P<value>[\d.]+ \ws)$"),
    ),
    "sharing/round_trip.py": Chart(
        title="How long adding one takes by each means",
        part=line(r"^(\+= 1, \w+)"),
        bar=line(r"^(?P<what>\w.*?)  +(?P<value>[\d.]+)"),
        powers_of_ten=True,
    ),
}


def drawing(name: str, indent: str, printed: str) -> str:
    """The figure of a program whose outputs stand in a fence of that title, or nothing if it has none."""
    if name not in DRAWINGS:
        return ""
    form, recording = DRAWINGS[name], Path(name).with_suffix(".out")
    if isinstance(form, Chart) and "Python" not in printed:
        raise PluginError(
            f"the output of {name} is titled {printed!r}, so its chart cannot say on what it was measured. "
            'Mend: title="what Python 3.15 printed, on Linux with two processors"'
        )
    try:
        shapes, facts, height = draw(form, (SNIPPETS / recording).read_text("utf-8"))
    except (LookupError, TypeError, ValueError, OSError) as error:
        raise PluginError(
            f"theme/drawings.py cannot draw snippets/{recording.as_posix()}: {error}. "
            f"Mend: the patterns of {name} in DRAWINGS"
        ) from error
    label = f"drawing-{recording.stem}"
    svg = (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{label} {label}-facts">'
        f'<title id="{label}">{plain(form.title)}</title>'
        f'<desc id="{label}-facts">{plain(" ".join(facts))}</desc>{"".join(shapes)}</svg>'
    )
    caption = f"<figcaption>{plain(form.title)}. Drawn from {plain(printed)}{form.how}.</figcaption>"
    return f'\n{indent}<figure class="drawing" data-search-exclude>{svg}{caption}</figure>\n'


def draw(form: Bars | Messages | Chart, output: str) -> Drawn:
    """The parts of an output, one below the other."""
    for field, value in vars(form).items():
        if isinstance(value, re.Pattern) and not value.search(output):
            raise LookupError(f"no line of it matches {field}")
    shapes, facts, y = [], [], 0
    for heading, body in parts(output, form.part):
        if heading:
            shapes.append(text(0, y + 18, heading, "heading"))
            y += ROW
        drawn, said, height = form.draw(body, output)
        shapes.append(f'<g transform="translate(0 {y})">{"".join(drawn)}</g>')
        facts.append(f"{heading}: {'; '.join(said)}.".removeprefix(": "))
        y += height + 14
    return shapes, facts, y - 14


def parts(output: str, heading: re.Pattern | None) -> Iterator[tuple[str, str]]:
    """The headings of an output, each with what stands below it; the whole if it has no parts."""
    pieces = heading.split(output)[1:] if heading else ["", output]
    return zip(pieces[::2], pieces[1::2], strict=True)


def number(bar: re.Match) -> float:
    return float(bar["value"].split()[0])


def powers(values: list[float]) -> tuple[int, int]:
    """The power of ten below all values, and the one not below any."""
    return math.ceil(math.log10(min(values))) - 1, math.ceil(math.log10(max(values)))


def text(x: int, y: int, words: str, kind: str = "") -> str:
    attributes = f' class="{kind}"' if kind else ""
    return f'<text x="{x}" y="{y}"{attributes}>{plain(words)}</text>'
