"""The page of error messages: each is printed by the program that the page names for it."""

import re

import pytest
from pages.files import SNIPPETS, check

from verified.layout import ROOT

PAGE = ROOT / "docs" / "errors.md"
SECTION = re.compile(r"^### `(?P<message>[^`]+)`.*\n(?P<body>(?:(?!^##).*\n?)*)", re.MULTILINE)
PROGRAM = re.compile(r"\[`(\w+/\w+)(?:\.py)?`\]")
TEXT = PAGE.read_text("utf-8") if PAGE.exists() else ""
SECTIONS = [(found["message"], found["body"]) for found in SECTION.finditer(TEXT)]


def printed(program: str) -> str:
    """All that is recorded of a program, its space and line ends as single blanks."""
    files = [*SNIPPETS.glob(f"{program}.*out"), *SNIPPETS.glob(f"{program}.*err")]
    texts = [file.read_text("utf-8") for file in files if ".wrong" not in file.name]
    return " ".join("\n".join(texts).split())


def has(text: str, message: str) -> bool:
    """Whether a message is in a text; … in the message stands for anything."""
    return re.search(".+?".join(map(re.escape, message.split("…"))), text) is not None


@pytest.mark.parametrize(("message", "body"), SECTIONS, ids=[message for message, _ in SECTIONS])
def test_the_program_that_is_named_for_a_message_prints_it(message, body):
    programs = PROGRAM.findall(body)
    check(
        programs,
        f"docs/errors.md names no program for {message!r}. Fix: Shown by [`pools/name.py`](pools.md#name.py)",
    )
    for program in programs:
        check(
            has(printed(program), message),
            f"docs/errors.md: no recording of {program} has {message!r}. Fix: the message, or the program",
        )


def test_every_section_is_about_a_message():
    headings = re.findall(r"^### (?!`).*", TEXT, re.MULTILINE)
    check(not headings, f"docs/errors.md: {headings} is no message. Fix: put it in backticks")


@pytest.mark.parametrize(
    ("message", "found"),
    [("No such file: '/…'", True), ("No such … '/tmp/a'", True), ("no such file", False), ("a.b", False)],
)
def test_an_ellipsis_stands_for_what_differs(message, found):
    assert has("No such file: '/tmp/a' aXb", message) == found
