"""All chapters in one document, as it is printed."""

from collections.abc import Mapping
from copy import deepcopy
from xml.etree.ElementTree import Element

from verified.book.chapter import linked
from verified.book.tree import made
from verified.book.volume import About, Part, contents, document, title_page


def whole(about: About, parts: list[Part], numbers: Mapping[str, int]) -> str:
    """The document with all chapters. Headings are one step lower, below those of the parts.

    `numbers` are those of the pages on which chapters begin, by their stems; empty if they are not known yet.
    """
    places = {chapter.name: chapter.anchors for part in parts for chapter in part.chapters}
    body = [title_page(about), contents(parts, "#{}", numbers)]
    for part in parts:
        for chapter in part.chapters:
            section = deepcopy(chapter.body)
            linked(section, chapter.name, places, about.home, in_whole)
            moved(section, chapter.stem)
            if part.title and chapter is part.chapters[0]:
                section.insert(0, made("h1", part.title, of="part"))
            body.append(section)
    return document(about.title, *body)


def in_whole(page: str, anchor: str) -> str:
    """Where an anchor of a page is in the document with all chapters."""
    stem = page.removesuffix(".html")
    return f"#{stem}--{anchor}" if anchor else f"#{stem}"


def moved(section: Element, stem: str) -> None:
    """A chapter among others: its anchors begin with its name, and its headings are a step lower."""
    for element in section.iter():
        for attribute in ("id", "aria-labelledby"):
            if names := element.get(attribute):
                element.set(attribute, " ".join(f"{stem}--{name}" for name in names.split()))
        if element.tag in ("h1", "h2", "h3", "h4", "h5"):
            element.tag = f"h{int(element.tag[1]) + 1}"
    section.set("id", stem)
    section.set("class", "chapter")
