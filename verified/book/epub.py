"""An EPUB 3: chapters as XHTML, a list of what is in it, and the contents, in one archive.

The specification: https://www.w3.org/TR/epub-33/
"""

import io
import uuid
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime
from html import escape

from verified.book.chapter import linked
from verified.book.volume import HEAD, About, Part, contents, document, title_page

CONTAINER = (
    f'{HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def epub(about: About, parts: list[Part], css: str, cover: bytes) -> bytes:
    """The archive. It depends on nothing but its arguments; `cover` is a PNG."""
    chapters = [chapter for part in parts for chapter in part.chapters]
    places = {chapter.name: chapter.anchors for chapter in chapters}
    navigation = contents(parts, "{}.xhtml", {})
    navigation.set("epub:type", "toc")
    files = {
        "title.xhtml": document(about.title, title_page(about)),
        "contents.xhtml": document("Contents", navigation),
    }
    for chapter in chapters:
        body = deepcopy(chapter.body)
        linked(body, chapter.name, places, about.home, in_file)
        files[f"{chapter.stem}.xhtml"] = document(chapter.title, body)
    package = HEAD + "".join(package_lines(about, files))
    everything = {"META-INF/container.xml": CONTAINER, "book/package.opf": package, "book/book.css": css}
    everything |= {f"book/{name}": text for name, text in files.items()}
    binary = {name: text.encode() for name, text in everything.items()} | {"book/cover.png": cover}
    return archive(binary, about.made)


def in_file(page: str, anchor: str) -> str:
    """Where an anchor of a page is in an EPUB."""
    return page.removesuffix(".html") + ".xhtml" + (f"#{anchor}" if anchor else "")


def package_lines(about: About, files: dict[str, str]) -> Iterator[str]:
    """The list of what is in an EPUB, and in which order it is read."""
    known = uuid.uuid5(uuid.NAMESPACE_URL, about.home or about.title)  # the same for every version
    yield '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">'
    yield '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
    yield f'<dc:identifier id="id">urn:uuid:{known}</dc:identifier><dc:language>en</dc:language>'
    yield f"<dc:title>{escape(about.title)}</dc:title>"
    yield f"<dc:description>{escape(about.description)}</dc:description>"
    yield f"<dc:date>{about.made:%Y-%m-%d}</dc:date>"
    yield f'<meta property="dcterms:modified">{about.made:%Y-%m-%dT%H:%M:%SZ}</meta>'
    yield "</metadata><manifest>"
    yield '<item id="css" href="book.css" media-type="text/css"/>'
    yield '<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>'
    for name, text in files.items():
        kinds = ["nav"] * (name == "contents.xhtml") + ["svg"] * ("<svg" in text)
        properties = f' properties="{" ".join(kinds)}"' if kinds else ""
        stem = name.removesuffix(".xhtml")
        yield f'<item id="page-{stem}" href="{name}" media-type="application/xhtml+xml"{properties}/>'
    yield "</manifest><spine>"
    yield from (f'<itemref idref="page-{name.removesuffix(".xhtml")}"/>' for name in files)
    yield "</spine></package>\n"


def archive(files: dict[str, bytes], made: datetime) -> bytes:
    """A zip file that begins with its type, uncompressed, as the specification demands."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in [("mimetype", b"application/epub+zip"), *files.items()]:
            entry = zipfile.ZipInfo(name, made.timetuple()[:6])
            entry.create_system = 3  # otherwise it names the system that it was made on
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zipped.writestr(entry, content)
    return buffer.getvalue()
