"""A picture of what processes do and send to each other."""

import re
from dataclasses import dataclass
from typing import ClassVar

from verified.site.svg import ROW, WIDTH, Drawn, text

Step = tuple[str, str, str]  # sender, receiver, what; equal where a process does something by itself


@dataclass(frozen=True)
class Messages:
    """Sequence diagram: one lifeline per process.

    The group of `first` is the process on the left, which sends before the others. `step` has the groups
    `what`, `sender` (the first process if it finds none) and, if it is sent, `receiver`. The group of
    `part` is the heading of a part, each drawn by itself. `silent` is the caption of a part without a
    step; without it there may be none.
    """

    title: str
    first: re.Pattern[str]
    step: re.Pattern[str]
    part: re.Pattern[str] | None = None
    silent: str = ""
    how: ClassVar[str] = ""

    def draw(self, body: str, output: str) -> Drawn:
        first = self.first.search(output)[1]  # type: ignore[index]  # picture.py has looked
        steps = self.steps(body, first)
        everyone = [name for sender, receiver, _ in self.steps(output, first) for name in (sender, receiver)]
        names = [*dict.fromkeys([first, *everyone])]
        at = {name: 40 + (WIDTH - 80) * i // max(1, len(names) - 1) for i, name in enumerate(names)}
        shapes, captions, y = lifelines(at, steps), [], ROW
        for step in steps:
            drawn, caption = act(at, y, step) if step[0] == step[1] else arrow(at, y, step)
            shapes += drawn
            captions.append(caption)
            y += ROW
        if not steps and not self.silent:
            raise LookupError("a part has no line that matches step")
        if not steps:
            return [*shapes, text(WIDTH // 2, y + 16, self.silent, "middle")], [self.silent], y + ROW
        return shapes, captions, y

    def steps(self, body: str, first: str) -> list[Step]:
        found = [match.groupdict() for match in self.step.finditer(body)]
        steps = [
            (sender := step["sender"] or first, step.get("receiver") or sender, step["what"])
            for step in found
        ]
        return sorted(steps, key=lambda step: step[0] not in (step[1], first))


def lifelines(at: dict[str, int], steps: list[Step]) -> list[str]:
    """A vertical line for each process, from the first step that it has a part in to the last."""
    shapes = []
    for name, x in at.items():
        rows = [row for row, step in enumerate(steps) if name in step[:2]] or [0]
        top, bottom = ROW + ROW * min(rows), ROW + ROW * (max(rows) + 1)
        shapes += [text(x, top - 10, name, "middle"), f'<path d="M{x} {top - 4}V{bottom}"/>']
    return shapes


def act(at: dict[str, int], y: int, step: Step) -> tuple[list[str], str]:
    """A dot on a lifeline, with what that process does beside it."""
    process, _, what = step
    x = at[process]
    inward, anchor = (12, "") if x < WIDTH / 2 else (-12, "end")
    dot = f'<circle cx="{x}" cy="{y + 14}" r="5"/>'
    return [dot, text(x + inward, y + 20, what, anchor)], f"{process} {what}"


def arrow(at: dict[str, int], y: int, step: Step) -> tuple[list[str], str]:
    """An arrow from lifeline to lifeline, with what is sent above it."""
    sender, receiver, what = step
    start, end = at[sender], at[receiver]
    back = -8 if end > start else 8
    tip = f"m{back} -5L{end} {y + 24}l{back} 5"
    line = f'<path class="strong" d="M{start} {y + 24}H{end}{tip}"/>'
    middle = text((start + end) // 2, y + 17, what, "middle")
    return [line, middle], f"{sender} sends {what} to {receiver}"
