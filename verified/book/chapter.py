"""A page as a chapter: nothing to press, all folds open, every output shown, and the answers below a quiz."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit
from xml.etree.ElementTree import Element

from verified.book.tree import article, classes, made, of_class, remove, words

ON_SCREEN = {"headerlink", "about-page", "take", "doors", "on-screen"}  # classes of no use in a book
ATTRIBUTES = {"tabindex", "data-search-exclude", "title", "download", "markdown"}
LETTERS = "abcdefgh"
Places = dict[str, set[str]]  # of each page the anchors in it


@dataclass(frozen=True)
class Chapter:
    """A page of the site, such as queues.html; its links are still those of the site."""

    name: str
    title: str
    body: Element

    @property
    def stem(self) -> str:
        return self.name.removesuffix(".html")

    @property
    def anchors(self) -> set[str]:
        return {found for element in self.body.iter() if (found := element.get("id"))}


def chapter(name: str, page: str) -> Chapter:
    """A page of the built site as a chapter. A ValueError if it cannot be one."""
    body = article(page)
    body.tag, body.attrib = "section", {}
    remove(body, lambda element: element.tag == "input" or bool(classes(element) & ON_SCREEN))
    image = body.find(".//img")
    if image is not None:
        raise ValueError(f"a book has no place for the image {image.get('src')}. Fix: draw it as SVG")
    for quiz in list(of_class(body, "quiz")):
        answer_below(quiz)
    for element in body.iter():
        unfold(element)
        element.attrib = {key: value for key, value in element.attrib.items() if key not in ATTRIBUTES}
    heading = body.find(".//h1")
    if heading is None:
        raise ValueError("it has no title. Fix: start its text with # and a title")
    return Chapter(name, words(heading), body)


def unfold(element: Element) -> None:
    """What is folded on a screen as a box that is open; the stamp of a program as its title alone."""
    if element.tag == "details":
        element.tag = "div"
        element.attrib.pop("open", "")
        element.set("class", " ".join(sorted(classes(element) | {"fold"})))
        if "stamp" in classes(element):
            element[1:] = []
    if element.tag in ("summary", "label"):
        element.tag = "p"
        element.attrib = {"class": "title"}


def answer_below(quiz: Element) -> None:
    """A quiz with letters at its choices. Whether they are right is said below all of them."""
    [fieldset], [details] = quiz.findall("fieldset"), quiz.findall("details")
    asked = [made("p", words(fieldset[0]), of="question")]
    verdicts = []
    for letter, choice in zip(LETTERS, fieldset[1:], strict=False):
        [label], [verdict] = choice.findall("label"), choice.findall("p")
        asked.append(made("div", made("p", letter, of="letter"), made("pre", *label), of="choice"))
        verdict.tag, verdict.attrib, verdict.text = "li", {}, f"{letter}: {verdict.text or ''}"
        verdicts.append(verdict)
    title, _, *explained = details  # the right output is among the choices
    quiz[:] = [*asked, made("div", made("p", words(title), of="title"), of="fold answer")]
    quiz[-1].extend([made("ul", *verdicts, of="verdicts"), *explained])


def linked(body: Element, name: str, places: Places, home: str, to: Callable[[str, str], str]) -> None:
    """Let the links of a chapter lead to where its pages are in a book, and everything else to the site.

    `to` gives the link to an anchor of a page of the site, or with no anchor to the page. Where the site has
    no address that others can reach, `home` is empty, and a link to what the book does not have is text.
    """
    for link in body.iter("a"):
        target = link.get("href", "")
        if urlsplit(target).scheme:
            continue
        page, anchor = urldefrag(target)
        page = page or name
        if page not in places:
            link.attrib = {"href": home + target} if home else {}
        elif anchor and anchor not in places[page]:
            raise ValueError(f"{name} links to {target}, which the book does not have. Fix: the link")
        else:
            link.set("href", to(page, anchor))
