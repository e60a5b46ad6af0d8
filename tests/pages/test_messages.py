"""The page of error messages: each is printed by the program that the page names for it."""

import re

import pytest
from pages.files import SNIPPETS, check

from verified.layout import ROOT

PAGE = ROOT / "docs" / "errors.md"
SECTION = re.compile(
    r"^### (?P<messages>`[^`]+`(?: or `[^`]+`)*).*\n(?P<body>(?:(?!^##).*\n?)*)", re.MULTILINE
)
PROGRAM = re.compile(r"\[`(\w+/\w+)(?:\.py)?`\]")
TEXT = PAGE.read_text("utf-8") if PAGE.exists() else ""
SECTIONS = [(found["messages"].strip("`").split("` or `"), found["body"]) for found in SECTION.finditer(TEXT)]


def printed(program: str) -> str:
    """All that is recorded of a program, its space and line ends as single blanks."""
    files = [*SNIPPETS.glob(f"{program}.*out"), *SNIPPETS.glob(f"{program}.*err")]
    texts = [file.read_text("utf-8") for file in files if ".wrong" not in file.name]
    return " ".join("\n".join(texts).split())


def has(text: str, message: str) -> bool:
    """Whether a message is in a text; … in the message stands for anything."""
    return re.search(".+?".join(map(re.escape, message.split("…"))), text) is not None


@pytest.mark.parametrize(("messages", "body"), SECTIONS, ids=[messages[0] for messages, _ in SECTIONS])
def test_the_programs_that_are_named_for_messages_print_them(messages, body):
    programs = PROGRAM.findall(body)
    check(
        programs,
        f"docs/errors.md names no program for {messages}. Fix: Shown by [`pools/name.py`](pools.md#name.py)",
    )
    for message in messages:
        check(
            any(has(printed(program), message) for program in programs),
            f"docs/errors.md: no recording of {programs} has {message!r}. Fix: the message, or the programs",
        )
    for program in programs:
        check(
            any(has(printed(program), message) for message in messages),
            f"docs/errors.md: no recording of {program} has any of {messages}. Fix: the program",
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
