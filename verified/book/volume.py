"""What an EPUB and a PDF share: what a book says of itself, its title page, its contents, its documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element

from verified.book.chapter import Chapter
from verified.book.tree import made, xml

XHTML = "http://www.w3.org/1999/xhtml"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True)
class Part:
    """Some chapters with a title above them; the first chapters have none."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class About:
    """What a book says of itself. `home` is empty if the site has no address that others can reach."""

    title: str
    description: str
    version: str
    made: datetime
    home: str


def document(title: str, *body: Element) -> str:
    """A file of XHTML, for readers of an EPUB and for browsers."""
    head = made("head", made("meta", charset="utf-8"), made("title", title))
    head.append(made("link", rel="stylesheet", type="text/css", href="book.css"))
    html = made("html", head, made("body", *body), xmlns=XHTML, lang="en")
    html.set("xmlns:epub", "http://www.idpf.org/2007/ops")
    html.set("xml:lang", "en")
    return f"{HEAD}<!DOCTYPE html>\n{xml(html)}\n"


def title_page(about: About) -> Element:
    """The first page of a book."""
    lines = [made("p", about.title, of="book-title"), made("p", about.description)]
    lines.append(made("p", f"Version {about.version} of {about.made:%Y-%m-%d}", of="small"))
    if about.home:
        lines.append(made("p", made("a", about.home, href=about.home), of="small"))
    return made("section", *lines, of="title-page")


def contents(parts: Iterable[Part], link: str, numbers: Mapping[str, int]) -> Element:
    """The list of parts and chapters, with the numbers of their pages where there are pages.

    `link` is a form such as {}.xhtml.
    """
    listed = made("ol")
    for part in parts:
        items = []
        for chapter in part.chapters:
            page = [made("span", str(numbers[chapter.stem]), of="page")] if numbers else []
            items.append(made("li", made("a", chapter.title, *page, href=link.format(chapter.stem))))
        listed.extend([made("li", made("span", part.title), made("ol", *items))] if part.title else items)
    return made("nav", made("h1", "Contents"), listed, id="contents", of="contents")
