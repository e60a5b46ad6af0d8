"""A picture of what costs how much."""

import math
import re
from dataclasses import dataclass
from typing import ClassVar

from verified.site.svg import ROW, WIDTH, Drawn, text

LOGARITHMIC = "Each mark is ten times the one before"


@dataclass(frozen=True)
class Chart:
    """A bar for each value that the output names, on one scale for all parts.

    `bar` has the groups `what` and `value`, a number and, if the line has it, its unit. The group of
    `part` is the heading of a part. `powers_of_ten` makes the scale logarithmic, for values of which
    some would otherwise be too small to see.
    """

    title: str
    bar: re.Pattern[str]
    part: re.Pattern[str] | None = None
    powers_of_ten: bool = False
    how: ClassVar[str] = ""

    def draw(self, body: str, output: str) -> Drawn:
        values = [number(bar) for bar in self.bar.finditer(output)]
        low, high = powers(values) if self.powers_of_ten else (0, 0)
        shapes, captions, y = [], [], 0
        for bar in self.bar.finditer(body):
            share = number(bar) / max(values)
            if self.powers_of_ten:
                share = (math.log10(number(bar)) - low) / (high - low)
            shapes += [text(0, y + 18, bar["what"]), text(WIDTH, y + 18, bar["value"], "end")]
            shapes.append(
                f'<path d="M0 {y + 24}v20"/><rect y="{y + 26}" width="{WIDTH * share:.1f}" height="16"/>'
            )
            captions.append(f"{bar['what']} {bar['value']}")
            y += ROW + 20
        if not self.powers_of_ten:
            return shapes, captions, y
        return [*shapes, *scale(low, high, y)], [*captions, LOGARITHMIC], y + 60


def scale(low: int, high: int, y: int) -> list[str]:
    """The line below the bars, with a mark at each power of ten."""
    shapes = []
    for power in range(low, high + 1):
        x, anchor = WIDTH * (power - low) // (high - low), {low: "", high: "end"}.get(power, "middle")
        shapes += [f'<path d="M{x} {y}v6"/>', text(x, y + 24, f"{10.0**power:g}", anchor)]
    return [*shapes, f'<path d="M0 {y}H{WIDTH}"/>', text(0, y + 50, LOGARITHMIC)]


def number(bar: re.Match[str]) -> float:
    return float(bar["value"].split()[0])


def powers(values: list[float]) -> tuple[int, int]:
    """The power of ten below all values, and the first that no value is above."""
    return math.ceil(math.log10(min(values))) - 1, math.ceil(math.log10(max(values)))
