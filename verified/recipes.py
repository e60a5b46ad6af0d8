"""What two pages say of programs that others explain: recipes, and the lines of the cheat sheet.

An entry begins with a program and a task. A recipe says how, then what to be careful about:

    ```recipes
    pools/progress.py: Show a progress bar
    Loop over `tqdm(…)`, and the bar moves with each task that finishes.
    Careful: with `map`, the bar waits for the slowest chunk.
    ```

An entry of the cheat sheet has lines of the program, in its order, as far indented from each other as there:

    ```lines
    processes/first.py: Start a process
    process = Process(target=greet, args=("Ben",))
    process.start()
    ```
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from verified.expectation import Expectation
from verified.fences import LINES, RECIPES, fences

HEAD = re.compile(r"(?P<page>\w+)/(?P<stem>\w+)(?:\.py)?: (?P<task>\S.*)")
CAREFUL = "Careful: "
SIGNALED = 128  # the exit code of a program that ends on a signal is this plus the signal's number
DEEPEST = 24  # spaces before a line of a program


@dataclass(frozen=True)
class Entry:
    """What a page says of one program: a task in the reader's words, and the lines below it."""

    page: str
    stem: str
    task: str
    lines: tuple[str, ...]

    @property
    def recipe(self) -> tuple[str, str]:
        """How to do it, and what to be careful about."""
        how, _, caution = " ".join(self.lines).partition(CAREFUL)
        if not how.strip() or not caution.strip() or CAREFUL in caution:
            raise ValueError(
                f"the recipe {self.task!r}: expected a sentence and then one {CAREFUL.strip()!r}, came "
                f"{' '.join(self.lines)!r}. Fix: say how, then {CAREFUL.strip()} and what to watch out for"
            )
        return how.strip(), caution.strip()


def entries(body: str) -> list[Entry]:
    """The entries of a fence, which blank lines part."""
    return [entry(paragraph.splitlines()) for paragraph in re.split(r"\n\s*\n", body.strip("\n"))]


def entry(lines: list[str]) -> Entry:
    head = HEAD.fullmatch(lines[0])
    if not head or not lines[1:]:
        raise ValueError(
            f"expected an entry such as 'queues/orders.py: Limit a queue' with lines below it, "
            f"came {lines[0]!r}. Fix: a program, a colon and the task; a blank line before the next"
        )
    return Entry(head["page"], head["stem"], head["task"], tuple(lines[1:]))


def recipes(markdown: str) -> list[Entry]:
    """The recipes of a page."""
    return [found for fence in fences(markdown) if fence.language == RECIPES for found in entries(fence.body)]


def sheet(markdown: str) -> list[Entry]:
    """The entries of a page that show lines of programs."""
    return [found for fence in fences(markdown) if fence.language == LINES for found in entries(fence.body)]


def unfit(cases: Iterable[Expectation]) -> str:
    """Why a program is no recipe, of all the ways in which its tests say it ends; or nothing."""
    for case in cases:
        if case.hangs_at:
            return f"hangs at {case.hangs_at!r}"
        if case.exit_code and case.exit_code <= SIGNALED:
            return f"ends with exit code {case.exit_code}"
    return ""


def strange(lines: Iterable[str], files: Iterable[str]) -> str:
    """What is wrong with lines that should be those of one of a program's files; or nothing."""
    wanted, texts = list(lines), [text.splitlines() for text in files]
    if any(in_order(wanted, text) for text in texts):
        return ""
    known = {line.strip() for text in texts for line in text}
    if unknown := [line.strip() for line in wanted if line.strip() not in known]:
        return f"expected lines of the program, came {'; '.join(unknown)}"
    return f"expected its lines in its order and as far indented, came {'; '.join(map(str.strip, wanted))}"


def in_order(lines: list[str], text: list[str]) -> bool:
    """Whether lines are among those of a text, in that order, and all indented less by the same spaces."""

    def among(spaces: int) -> bool:
        left = iter(text)
        return all(" " * spaces + line in left for line in lines)

    return any(among(spaces) for spaces in range(DEEPEST + 1))
