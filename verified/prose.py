"""What a page may not hold: a heading twice, a fence of no known kind, a file that is not there, and so on.

Text in, sentences out: what was expected, what came, and the fix.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from verified.fences import LANGUAGES, LINES, QUIZ, RECIPES, Fence, fences, prose
from verified.layout import Program, program_of

KINDS = sorted({*LANGUAGES.values(), QUIZ, RECIPES, LINES})
OUTPUT = "text"
HEADING = re.compile(r"^#{1,6} +(?P<text>.+?)(?: *\{[^}]*\})? *$", re.MULTILINE)
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
FILE = re.compile(r"[\w./-]*\w\.py\b")
LEFT_OVER = re.compile(r"^(?:<{7} |>{7} |={7}$).*|\b(?:TODO|FIXME|XXX)\b.*", re.MULTILINE)
LOCAL = re.compile(
    r"(?:https?:)?//(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|\[::1?\])[^\s)>\"']*|file://[^\s)>\"']*",
    re.IGNORECASE,
)


def headings_twice(markdown: str) -> Iterator[str]:
    """The headings that a page has more than once: a link would lead to the first of them."""
    texts = [
        " ".join(re.findall(r"\w+", found["text"].lower())) for found in HEADING.finditer(prose(markdown))
    ]
    for text, count in Counter(texts).items():
        if count > 1:
            yield f"expected each heading once, came {text!r} {count} times. Fix: say how they differ"


def skipped_levels(markdown: str) -> Iterator[str]:
    """The headings that are more than one level below the heading before them."""
    level = 0
    for found in HEADING.finditer(prose(markdown)):
        above, level = level, len(found[0]) - len(found[0].lstrip("#"))
        if level > above + 1:
            yield f"expected {'#' * (above + 1)} at most, came {found[0]!r}. Fix: its level"


def left_over(text: str) -> Iterator[str]:
    """The marks of a merge that was not finished, and notes to oneself."""
    for found in LEFT_OVER.finditer(text):
        yield f"expected a finished text, came {found[0]!r}. Fix: finish it"


def unknown_fences(markdown: str) -> Iterator[str]:
    """The fences of no known kind, and those of outputs that somebody has typed."""
    for fence in fences(markdown):
        first = fence.body.strip().partition("\n")[0]
        if fence.language not in KINDS:
            kinds = ", ".join(KINDS)
            yield f"expected a fence of a kind such as {kinds}, came ```{fence.info}. Fix: name one of these"
        elif fence.language == OUTPUT and not fence.includes:
            yield (
                f"expected an output that was recorded, came {first!r}. Fix: include a recording, or "
                "```console for what is typed in a shell"
            )


def misplaced(markdown: str) -> Iterator[str]:
    """The outputs and quizzes that are not below their own program: it is the last that was shown."""
    last: tuple[str, str] | None = None
    for fence in fences(markdown):
        for name in subjects(fence):
            if fence.language not in (OUTPUT, QUIZ):
                last = program_of(name)
            elif program_of(name) != last:
                came = "/".join(last) if last else "nothing"
                yield f"expected {name} below its program, came below {came}. Fix: move it, or the program"


def subjects(fence: Fence) -> list[str]:
    """The files that a fence shows, or the program that it asks about."""
    return [fence.title] if fence.language == QUIZ else fence.includes


def unknown_files(text: str, known: Iterable[str]) -> Iterator[str]:
    """The names of Python files that are none of those known."""
    for name in FILE.findall(text):
        if name not in known:
            yield f"expected names of programs that exist, came {name}. Fix: correct it, or name no file"


def code(markdown: str) -> str:
    """What the prose of a page sets as code, a line each."""
    return "\n".join(CODE.findall(prose(markdown)))


def names(programs: Iterable[Program], page: str) -> set[str]:
    """How a page may name programs: its own by their files, those of other pages with the page before it."""
    found = set()
    for program in programs:
        inside = f"{program.page}/{program.stem}/" if program.is_folder else f"{program.page}/"
        found |= {f"{inside}{file}" for file in program.files}
        if program.page == page:
            found |= {*program.files, *(file.rpartition("/")[2] for file in program.files)}
    return found


def local_addresses(markdown: str) -> Iterator[str]:
    """The links that work on one machine alone."""
    for address in LOCAL.findall(prose(markdown)):
        yield f"expected links that work for every reader, came {address}. Fix: link a page, or nothing"
