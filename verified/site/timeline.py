"""A picture of what lasts from when to when."""

import re
from dataclasses import dataclass
from typing import ClassVar

from verified.site.svg import ROW, WIDTH, Drawn, text


@dataclass(frozen=True)
class Timeline:
    """A bar for each thing that the output names, from its beginning to its end, line after line.

    `begins` and `ends` have one group: the names whose bars begin or end, with commas between. The group
    of `part` is the heading of a part, each drawn by itself; that of `mark` is written below a vertical
    line at that step. `endless` is written in a bar without an end; without it there may be none.
    """

    title: str
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    part: re.Pattern[str] | None = None
    mark: re.Pattern[str] | None = None
    endless: str = ""
    how: ClassVar[str] = ", line after line from left to right, without a scale of time"

    def draw(self, body: str, output: str) -> Drawn:
        begun, ended, marks, last = self.spans(body)
        left = 14 + 10 * max(map(len, begun))
        x = [left + (WIDTH - left) * step // last for step in range(last + 1)]
        shapes, captions, y = [], [], 0
        for words, at in marks.items():
            bottom = ROW * len(begun)
            shapes += [f'<path d="M{x[at]} 0V{bottom}"/>', text(x[at], bottom + 16, words, "middle")]
            captions.append(f"{words} at step {at + 1}")
        for name, start in begun.items():
            shapes.append(text(0, y + 20, name))
            if name in ended:
                width = x[ended[name]] - x[start]
                shapes.append(f'<rect x="{x[start]}" y="{y + 5}" width="{width}" height="18" rx="3"/>')
                captions.append(f"{name} from step {start + 1} to step {ended[name] + 1}")
            else:
                shapes.append(f'<path class="strong" d="M{WIDTH} {y + 3}H{x[start]}v22H{WIDTH}"/>')
                shapes.append(text(x[start] + 8, y + 20, self.endless))
                captions.append(f"{name} from step {start + 1}, {self.endless}")
            y += ROW
        return shapes, captions, y + 22 * bool(marks)

    def spans(self, body: str) -> tuple[dict[str, int], dict[str, int], dict[str, int], int]:
        """The steps at which bars begin, at which they end, of the marks, and the last step."""
        at: list[dict[str, int]] = [{}, {}, {}]
        found = [
            (match.start(), kind, match[1].split(", "))
            for kind, pattern in enumerate((self.begins, self.ends, self.mark))
            if pattern
            for match in pattern.finditer(body)
        ]
        for step, (_, kind, names) in enumerate(sorted(found)):
            at[kind] |= dict.fromkeys(names, step)
        begun, ended, marks = at
        endless = begun.keys() - ended.keys()
        if not begun or ended.keys() - begun.keys() or (endless and not self.endless):
            raise ValueError(f"{sorted(begun)} begin, {sorted(ended)} end")
        return begun, ended, marks, len(found) - 1 + bool(endless)
