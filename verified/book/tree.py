"""The HTML of a page as a tree, strictly: what it opens it has to close, as XHTML demands."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, TreeBuilder

ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPELLED = {"viewbox": "viewBox"}  # HTML does not care for capital letters in names, XML does
SVG = "http://www.w3.org/2000/svg"


class Parser(HTMLParser):
    """Builds the tree of one element."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {SPELLED.get(name, name): value or "" for name, value in attrs}
        self.builder.start(tag, attributes | ({"xmlns": SVG} if tag == "svg" else {}))
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            line, _ = self.getpos()
            raise ValueError(
                f"line {line} closes <{tag}>, which is not what is open. Fix: close each element"
            )
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def tree(html: str) -> Element:
    """One element of HTML with all that is in it."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    if parser.open:
        raise ValueError(f"<{parser.open[-1]}> is not closed. Fix: close each element")
    return parser.builder.close()


def article(page: str) -> Element:
    """The text of a page of the built site, without what is around it."""
    found = ARTICLE.search(page)
    if not found:
        raise ValueError("it has no <article>. Fix: see what Material writes now")
    return tree(found[0])


def xml(element: Element) -> str:
    """An element as XML."""
    return ElementTree.tostring(element, encoding="unicode")


def classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def of_class(element: Element, name: str) -> Iterator[Element]:
    """The elements of a class in an element, from first to last."""
    return (found for found in element.iter() if name in classes(found))


def words(element: Element) -> str:
    """The text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def remove(element: Element, unwanted: Callable[[Element], bool]) -> None:
    """Take out of an element all unwanted ones; the text after them stays."""
    kept: Element | None = None
    for child in list(element):
        if not unwanted(child):
            remove(child, unwanted)
            kept = child
            continue
        if kept is None:
            element.text = (element.text or "") + (child.tail or "")
        else:
            kept.tail = (kept.tail or "") + (child.tail or "")
        element.remove(child)


def made(tag: str, *content: Element | str, **attributes: str) -> Element:
    """A new element; `of` is its class."""
    element = Element(tag, {{"of": "class"}.get(name, name): value for name, value in attributes.items()})
    last: Element | None = None
    for part in content:
        if isinstance(part, Element):
            element.append(part)
            last = part
        elif last is None:
            element.text = (element.text or "") + part
        else:
            last.tail = (last.tail or "") + part
    return element
