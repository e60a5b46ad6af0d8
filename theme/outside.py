"""MkDocs hook: a page may fetch nothing from another server, and every image has a text."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

log = get_plugin_logger(__name__)
FETCHED = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
    "manifest",
}
# The tags that may fetch something: to parse the whole page takes ten times as long.
TAG = re.compile(
    r"""<(?:img|link|\w+(?=[^<>]*\s(?:src|data|poster)\s*=))\b(?:"[^"]*"|'[^']*'|[^'">])*>""", re.IGNORECASE
)


class Finder(HTMLParser):
    """Collects, as sentences, what is wrong with the elements of a page."""

    def __init__(self, home: str) -> None:
        super().__init__()
        self.home = home
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        address = values.get("src") or values.get("data") or values.get("poster") or ""
        if tag == "link" and FETCHED & set(values.get("rel", "").split()):
            address = values.get("href", "")
        if urlsplit(address).netloc not in ("", self.home):
            self.wrong.append(f"<{tag}> fetches {address} from another server. Mend: keep a copy in docs/")
        if tag == "img" and not values.get("alt", "").strip():
            self.wrong.append(f"image {address} has no text alternative. Mend: ![what it shows]({address})")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    finder = Finder(urlsplit(config.site_url or "").netloc)
    for tag in TAG.findall(output):
        finder.feed(tag)
        finder.reset()  # after <script> it would wait for the end of that
    for sentence in finder.wrong:
        log.warning("docs/%s: %s", page.file.src_uri, sentence)
