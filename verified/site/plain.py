"""The pages as plain Markdown, whole, and llms.txt that lists them, for readers that are programs."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from verified.recordings import HANGS
from verified.site.card import ERRORS, STOPPED, Facts
from verified.site.page import Block, Card, Example, Output, Prose, Quiz
from verified.site.quiz import QUESTION, Choice

FOR_THE_EYE = [  # what only the site's own Markdown understands
    re.compile(r"^</?(?:section|div)\b.*>\n+", re.MULTILINE),
    re.compile(r" *\{ (?:\.|download=)[^}\n]* \}"),
]


@dataclass(frozen=True)
class Entry:
    """A page in the list of pages."""

    name: str
    title: str
    description: str


def plain(blocks: list[Block], facts: Callable[[int], Facts], choices: Callable[[Quiz], list[Choice]]) -> str:
    """A page as Markdown that any reader understands.

    `facts` gives those of a card by its number, and `choices` those of a quiz.
    """
    pieces = []
    for number, block in enumerate(blocks):
        if isinstance(block, Prose):
            pieces.append(prose(block.text))
        elif isinstance(block, Example):
            pieces.append(indented(fence(block.info, block.text), block.indent))
        elif isinstance(block, Quiz):
            pieces.append(indented(quiz(choices(block), block.text), block.indent))
        else:
            pieces.append(indented(card(block, facts(number)), block.indent))
    return "\n\n".join(piece for piece in pieces if piece.strip()) + "\n"


def prose(markdown: str) -> str:
    for pattern in FOR_THE_EYE:
        markdown = pattern.sub("", markdown)
    return re.sub(r"\n{3,}", "\n\n", markdown).strip("\n")


def card(shown: Card, facts: Facts) -> str:
    """A program's files, outputs, picture in words, and what was checked."""
    parts = [fence(f'{source.language} title="{source.name}"', source.text) for source in shown.sources]
    parts += [stream for output in shown.outputs for stream in streams(output, facts)]
    if shown.outputs and facts.picture:
        parts.append(f"*{facts.picture.title}:* {facts.picture.facts}")
    if shown.sources:
        commands = " or ".join(f"`{command}`" for command in facts.commands)
        parts.append(f"[Download](<{facts.download}>) it and run {commands}.")
        if facts.stamp:
            lines = [*facts.stamp.sentences, *facts.stamp.runs]
            parts.append("\n".join([f"{facts.stamp.title}:", "", *(f"- {line}" for line in lines)]))
    return "\n\n".join(parts)


def quiz(choices: list[Choice], explanation: str) -> str:
    """The choices, then what each of them is."""
    options = [
        fence(f'text title="{letter}"', choice.text)
        for letter, choice in zip("abcdefgh", choices, strict=False)
    ]
    verdicts = [f"- {letter}: {choice.verdict}" for letter, choice in zip("abcdefgh", choices, strict=False)]
    return "\n\n".join([f"**{QUESTION}**", *options, "\n".join(verdicts), explanation.strip("\n")])


def title(output: Output, facts: Facts) -> str:
    """What an output is: "Output of queues/orders.py, fork, made by Python 3.15 on Linux, 2 CPUs"."""
    origin = facts.origins.get(output.key)
    words = [f"Output of {facts.name}", facts.labels.get(output.key), origin and f"made by {origin}"]
    return ", ".join(filter(None, words))


def streams(output: Output, facts: Facts) -> list[str]:
    """What was printed, standard error by itself, and where it had to be stopped."""
    err, hangs, line = (output.err or "").partition(HANGS)
    named = title(output, facts)
    parts = [fence(f'text title="{named}"', output.out or "")] if output.out or not err else []
    parts += [fence(f'text title="{ERRORS if output.out else named}"', err)] if err else []
    return parts + ([f"{STOPPED} `{line.strip()}`."] if hangs else [])


def fence(info: str, text: str) -> str:
    body = text if text.endswith("\n") or not text else f"{text}\n"
    return f"```{info}\n{body}```"


def indented(markdown: str, indent: str) -> str:
    return "\n".join(indent + line if line else line for line in markdown.split("\n"))


def contents(name: str, about: str, home: str, pages: Iterable[Entry]) -> str:
    """What llmstxt.org asks for: the name, one sentence, and every page with what it is about."""
    lines = [f"# {name}", "", f"> {about}", "", "## Pages", ""]
    for page in pages:
        description = f": {page.description}" if page.description else ""
        lines.append(f"- [{page.title}]({home}{page.name}){description}")
    return "\n".join([*lines, "", "## Programs", "", f"- [All programs]({home}programs.zip)", ""])
