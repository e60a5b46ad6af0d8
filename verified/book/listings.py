"""Whether a book shows what the files of snippets/ hold: its listings are found again, and compared."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from unicodedata import normalize
from xml.etree.ElementTree import Element

from verified.book.tree import classes, of_class, words
from verified.layout import COMMAND
from verified.recordings import HANGS

Listing = tuple[str, str]  # the file that a book names for it, or nothing if it is an output; its text


def found(body: Element) -> list[Listing]:
    """The listings of a chapter: each file of a program, and everything else that is shown as it is."""
    listings = []
    named: set[Element] = set()
    for sources in of_class(body, "sources"):
        folder = ""
        for part in sources:
            name = words(next(of_class(part, "name")))
            if "folder" in classes(part):
                folder = f"{name}/"
            else:
                named.update(part.iter("pre"))
                listings += [(folder + name, text(pre)) for pre in part.iter("pre")]
    return listings + [("", text(pre)) for pre in body.iter("pre") if pre not in named]


def text(pre: Element) -> str:
    return "".join(pre.itertext())


def expected(names: Iterable[str], read: Callable[[str], str]) -> list[Listing]:
    """The listings that a page shows, by the names of the files; `read` gives the text of each.

    A command is no listing: it is below its program.
    """
    listings = []
    for name in names:
        kind, text = name.rpartition(".")[2], read(name)
        if kind == "err":
            text = text.partition(HANGS)[0]  # the rest is a sentence in the book
        if not name.endswith(f"/{COMMAND}") and (text or kind != "err"):
            listings.append(("" if kind in ("out", "err") else name, text.removesuffix("\n")))
    return listings


def wrong(page: str, listings: list[Listing], names: list[str], read: Callable[[str], str]) -> list[str]:
    """How the listings of a chapter differ from the files that its page shows, a sentence each."""
    files = expected(names, read)
    missing = Counter(files) - Counter(listings)
    shown = {name for name, _ in listings if name}
    sentences = []
    for name, text in missing:
        what = name or f"an output that begins with {text.splitlines()[:1]}"
        how = "differs from its file" if name and name in shown else "is missing"
        sentences.append(f"{page}: {what} {how}. Fix: what the book makes of a card in verified/book")
    strange = shown - {name for name, _ in files}
    return sentences + [f"{page}: {name} is no file that its page shows" for name in sorted(strange)]


def lost(printed: str, listings: Iterable[Listing]) -> list[str]:
    """The listings that the text of a PDF does not have, a sentence each.

    Where its lines and blanks were is not kept in a PDF, so they are not compared.
    """
    whole = squeezed(printed)
    return [
        f"the PDF does not have {name or 'an output that begins with ' + repr(text[:40])}. "
        "Fix: look for what is cut off in its style sheet"
        for name, text in listings
        if squeezed(text) not in whole
    ]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", text))  # a PDF may hold a ligature in place of two letters
