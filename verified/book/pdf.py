"""A PDF: all chapters in one document, printed by Chromium, with the numbers of its pages in the contents."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from unicodedata import normalize

from playwright.sync_api import Page, sync_playwright
from pypdf import PdfReader

from verified.book.volume import About, Part, document, title_page
from verified.book.whole import whole
from verified.chromium import FLAGS, binary

COVER = {"width": 1200, "height": 1600}
MARGIN = {"top": "17mm", "bottom": "19mm", "left": "19mm", "right": "19mm"}
FOOTER = (
    '<div style="width: 100%; padding: 0 19mm; display: flex; justify-content: space-between; '
    'font: 8px sans-serif; color: #555"><span>{}</span><span class="pageNumber"></span></div>'
)


@contextmanager
def browser(folder: Path, css: str) -> Iterator[Page]:
    """A page of Chromium, in which documents of the folder are opened, with the style sheet of a book."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "book.css").write_text(css, "utf-8")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=binary(playwright.chromium.executable_path), args=FLAGS
        )
        yield chromium.new_page(viewport=COVER, java_script_enabled=False)
        chromium.close()


def show(page: Page, folder: Path, text: str) -> None:
    file = folder / "book.xhtml"
    file.write_text(text, "utf-8")
    page.goto(file.as_uri())


def cover(page: Page, folder: Path, about: About) -> bytes:
    """The first page of a book as a PNG, for the shelf of a reader."""
    front = title_page(about)
    front.set("class", "title-page cover")
    show(page, folder, document(about.title, front))
    drawn: bytes = page.screenshot()
    return drawn


def pdf(page: Page, folder: Path, about: About, parts: list[Part]) -> bytes:
    """The book on paper. It is printed twice: the first time tells the numbers of the pages."""
    numbers = pages_of(printed(page, folder, about, whole(about, parts, {})), parts)
    content = printed(page, folder, about, whole(about, parts, numbers))
    if pages_of(content, parts) != numbers:
        raise ValueError("the numbers in the contents have moved the pages. Fix: .page in verified/book")
    return content


def printed(page: Page, folder: Path, about: About, text: str) -> bytes:
    show(page, folder, text)
    footer = FOOTER.format(escape(about.title))
    content: bytes = page.pdf(
        format="A4",
        margin=MARGIN,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=footer,
        print_background=True,
        outline=True,
        tagged=True,
    )
    return content


def pages_of(content: bytes, parts: list[Part]) -> dict[str, int]:
    """The number of the page on which each chapter begins, by its stem."""
    reader = PdfReader(io.BytesIO(content))
    places = reader.named_destinations
    stems = [chapter.stem for part in parts for chapter in part.chapters]
    return {stem: reader.get_destination_page_number(places[f"/{stem}"]) + 1 for stem in stems}


def text(content: bytes, about: About) -> str:
    """What is printed on all pages, without their footers."""
    pages = [normalize("NFKC", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]
    return "\n".join(
        page.rstrip().removesuffix(f"{about.title} {number}") for number, page in enumerate(pages, start=1)
    )
