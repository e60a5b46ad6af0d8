"""A page, parsed once: prose, examples, quizzes, and a card for each program or output that it shows."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from verified.fences import QUIZ, Fence, fences, wrong_include
from verified.layout import program_of

# Private characters, which no page writes.
SLOT = re.compile(r'(?:<p( id="[^"]+")?>)?\ue000(\d+)(/?)\ue001(?:</p>)?')
OUTPUTS = ("out", "err")
REASON = re.compile(r"^wrong(\d+): ((?:(?!^wrong\d|\n\n).)+)\n*", re.MULTILINE | re.DOTALL)  # in a quiz


@dataclass(frozen=True)
class Prose:
    """Markdown that is no fence."""

    text: str


@dataclass(frozen=True)
class Example:
    """A fence that the page holds itself."""

    indent: str
    info: str
    language: str
    text: str


@dataclass(frozen=True)
class Source:
    """A file of a program: its path under snippets/, and its text."""

    name: str
    language: str
    text: str


@dataclass(frozen=True)
class Output:
    """What a program printed in one case, such as ending/stopping.3.13; None where it is not shown."""

    key: str
    out: str | None = None
    err: str | None = None


@dataclass(frozen=True)
class Card:
    """What a page shows of one program in one place: its files, its outputs in several cases, or both."""

    indent: str
    page: str
    stem: str
    sources: tuple[Source, ...] = ()
    outputs: tuple[Output, ...] = ()


@dataclass(frozen=True)
class Quiz:
    """A question about what a program prints; the text explains the answer, in Markdown.

    `wrong` says by their number what is wrong about the other choices.
    """

    indent: str
    page: str
    stem: str
    text: str
    wrong: Mapping[int, str] = field(default_factory=dict)


Block = Prose | Example | Quiz | Card


def parse(markdown: str, read: Callable[[str], str]) -> list[Block]:
    """The blocks of a page. `read` gives the text of a file under snippets/, by its path there.

    Fences of one program with only blank lines between them are one card.
    """
    blocks: list[Block] = []
    end = 0
    for fence in fences(markdown):
        if markdown[end : fence.start].strip():
            blocks.append(Prose(markdown[end : fence.start]))
        block = parsed(fence, read)
        if blocks and (joined := join(blocks[-1], block)):
            blocks[-1] = joined
        else:
            blocks.append(block)
        end = fence.end
    return [*blocks, Prose(markdown[end:])]


def parsed(fence: Fence, read: Callable[[str], str]) -> Example | Quiz | Card:
    """A fence as a block of its own."""
    if wrong := wrong_include(fence):
        raise ValueError(wrong)
    names = fence.includes
    if not names:
        lines = [line.removeprefix(fence.indent) for line in fence.body.splitlines()]
        text = "\n".join(lines) + "\n"
        if fence.language == QUIZ:
            reasons = {int(reason[1]): " ".join(reason[2].split()) for reason in REASON.finditer(text)}
            return Quiz(fence.indent, *program_of(fence.title), REASON.sub("", text), reasons)
        return Example(fence.indent, fence.info.strip(), fence.language, text)
    page, stem = program_of(names[0])
    card = Card(fence.indent, page, stem)
    for name in names:
        card = with_file(card, name, fence.language, read(name))
    return card


def with_file(card: Card, name: str, language: str, text: str) -> Card:
    """A card that shows a file more."""
    key, _, kind = name.rpartition(".")
    in_folder = name.startswith(f"{card.page}/{card.stem}/")
    if in_folder or kind not in OUTPUTS:
        return Card(
            card.indent, card.page, card.stem, (*card.sources, Source(name, language, text)), card.outputs
        )
    *others, last = card.outputs or (Output(key),)
    if last.key != key:
        others, last = [*others, last], Output(key)
    printed = Output(key, text, last.err) if kind == "out" else Output(key, last.out, text)
    return Card(card.indent, card.page, card.stem, card.sources, (*others, printed))


def join(card: Block, other: Block) -> Card | None:
    """Two cards of one program as one, or nothing if they are anything else."""
    if not (isinstance(card, Card) and isinstance(other, Card)):
        return None
    if (card.indent, card.page, card.stem) != (other.indent, other.page, other.stem):
        return None
    outputs = list(card.outputs)
    for output in other.outputs:
        if outputs and outputs[-1].key == output.key:
            last = outputs.pop()
            output = Output(output.key, last.out or output.out, last.err or output.err)
        outputs.append(output)
    return Card(card.indent, card.page, card.stem, card.sources + other.sources, tuple(outputs))


def with_slots(blocks: list[Block]) -> str:
    """The page's Markdown with a numbered slot, a paragraph of its own, for each block that is not prose.

    That of a program has its file's name as anchor: queues.md#orders.py. A quiz has two slots, with its
    text between them.
    """
    pieces = []
    anchors = set()
    for number, block in enumerate(blocks):
        if isinstance(block, Prose):
            pieces.append(block.text)
            continue
        known = anchor(block) if isinstance(block, Card) else ""
        attributes = f"\n{block.indent}{{: #{known} }}" if known and known not in anchors else ""
        anchors.add(known)
        pieces.append(f"\n\n{block.indent}\ue000{number}\ue001{attributes}\n\n")
        if isinstance(block, Quiz):
            pieces += [block.indent + line for line in block.text.splitlines(keepends=True)]
            pieces.append(f"\n\n{block.indent}\ue000{number}/\ue001\n\n")
    return "".join(pieces)


def anchor(card: Card) -> str:
    """Where links to a program lead: its file or folder, by name; nothing if only its output is shown."""
    folder = any(source.name.startswith(f"{card.page}/{card.stem}/") for source in card.sources)
    return card.stem + ("" if folder else ".py") if card.sources else ""


def filled(html: str, render: Callable[[int, bool], str]) -> str:
    """The rendered page with each slot replaced; the anchor of a slot becomes that of its block.

    `render` gives the HTML of a block by its number; it is called with True for the end of a quiz.
    """

    def block(slot: re.Match[str]) -> str:
        html = render(int(slot[2]), slot[3] == "/")
        return html.replace("<div", f"<div{slot[1]}", 1) if slot[1] else html

    return SLOT.sub(block, html)
