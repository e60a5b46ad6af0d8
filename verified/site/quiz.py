"""A question about a program before its output is shown. The choices are real outputs, its own and others."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any

from verified.mutants import mutants
from verified.site.labels import METHODS
from verified.site.listing import colored

QUESTION = "What does it print?"
CHANGES = {  # the kinds of mutants, as a reader hears of them
    "delete": "without the statement {}",
    "forgotten": "without {}",
    "loop for pool": "with a plain loop in place of {}",
    "no comma": "without the comma in {}",
    "no flush": "without {}",
    "no main guard": "without the main guard",
    "no with": "without {}",
    "process for thread": "with processes in place of threads",
    "thread for process": "with threads in place of processes",
    "twice": "with {} written twice",
}
WRONG = re.compile(r"(?P<case>.+)\.wrong\d+")  # the key of a wrong choice in recordings.json


@dataclass(frozen=True)
class Choice:
    """An output to choose. If it is not the right one: what is wrong about it, and how it was made."""

    text: str
    wrong: str = ""
    made: str = ""

    @property
    def verdict(self) -> str:
        return f"No. {self.wrong} ({self.made})" if self.made else "Right."


def wrong_keys(program: str, entries: Mapping[str, dict[str, Any]]) -> list[str]:
    """The keys of the wrong choices about a program such as queues/orders."""
    return [key for key in sorted(entries) if key.partition(".")[0] == program and WRONG.fullmatch(key)]


def case_of(key: str) -> str:
    """The recording to which a wrong choice belongs: queues/orders for queues/orders.wrong1."""
    return WRONG.fullmatch(key)["case"]  # type: ignore[index]  # it is one of wrong_keys


def described(choice: str, files: Mapping[str, str]) -> str:
    """How a wrong choice was made: "3.13 fork", or the name of a change, as a sentence.

    `files` are those of the program. Where a number was changed, the sentence shows the whole line.
    """
    python, _, method = choice.partition(" ")
    if re.fullmatch(r"3\.\d+t?", python):
        return f"Python {python} prints this" + (f" under {method}." if method in METHODS else ".")
    kind, _, changed = choice.partition(": ")
    if kind in ("one less", "one more"):
        return f"The program prints this with `{changed_line(choice, files)}`."
    changed = re.sub(r" \(\d+\)$", "", changed)  # which of several that are alike
    return f"The program prints this {CHANGES.get(kind, 'after a change of {}').format(f'`{changed}`')}."


def changed_line(name: str, files: Mapping[str, str]) -> str:
    """The first line that a mutant changes, without its comment; its name if there is no such mutant."""
    for mutant in mutants(dict(files)):
        if mutant.name == name:
            lines = zip(files[mutant.file].splitlines(), mutant.source.splitlines(), strict=True)
            return next(broken.partition("  # ")[0].strip() for line, broken in lines if line != broken)
    return name


def in_order(found: Iterable[Choice]) -> list[Choice]:
    """The choices in an order that depends on their texts alone."""
    return sorted(found, key=lambda choice: sha256(choice.text.encode()).digest())


def opening(found: list[Choice], number: int) -> str:
    """The question with its number on the page, up to the explanation of the answer."""
    asked = "".join(option(choice, f"quiz-{number}", position) for position, choice in enumerate(found, 1))
    [right] = [choice for choice in found if not choice.made]
    return (
        f'<div class="card quiz"><fieldset><legend>{QUESTION}</legend>{asked}</fieldset>'
        f"<details><summary>Answer</summary>"
        f'<div class="no-copy"><pre tabindex="0"><code>{colored(right.text, "text")}</code></pre></div>'
    )


def option(choice: Choice, name: str, position: int) -> str:
    text = colored(choice.text, "text") if choice.text else "<em>nothing</em>"
    return (
        f'<div class="choice"><input type="radio" name="{name}" id="{name}-{position}">'
        f'<label for="{name}-{position}"><code>{text}</code></label>'
        f'<p class="verdict">{with_code(choice.verdict)}</p></div>'
    )


def with_code(sentence: str) -> str:
    """A sentence in HTML, with what is in backticks as code."""
    return re.sub(r"`(.+?)`", r"<code>\1</code>", escape(sentence, quote=False))


CLOSING = "</details></div>"
