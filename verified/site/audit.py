"""What a finished page may not have: something fetched from another server, or an image without a text.

Nor may its style sheets.
"""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

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
# The tags that may fetch something: parsing the whole page takes ten times as long.
TAG = re.compile(
    r"""<(?:img|link|\w+(?=[^<>]*\s(?:src|data|poster)\s*=))\b(?:"[^"]*"|'[^']*'|[^'">])*>""", re.IGNORECASE
)

IMPORTED = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?(?P<address>[^"')\s]+)""", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class Finder(HTMLParser):
    """Collects, as sentences, what is wrong with the elements of a page."""

    def __init__(self, home: str) -> None:
        super().__init__()
        self.home = home
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        address = values.get("src") or values.get("data") or values.get("poster") or ""
        if tag == "link" and FETCHED & set(values.get("rel", "").split()):
            address = values.get("href", "")
        if urlsplit(address).netloc not in ("", self.home):
            self.wrong.append(f"<{tag}> fetches {address} from another server. Fix: keep a copy in docs/")
        if tag == "img" and not values.get("alt", "").strip():
            self.wrong.append(f"image {address} has no text alternative. Fix: ![what it shows]({address})")


def audit(html: str, home: str) -> list[str]:
    """What is wrong with a page, a sentence each; `home` is the host of the site."""
    finder = Finder(home)
    for tag in TAG.findall(html):
        finder.feed(tag)
        finder.reset()  # after <script> it would wait for the end of that
    return finder.wrong


def sheet(css: str) -> list[str]:
    """What a style sheet fetches from another server, a sentence each."""
    addresses = [found["address"] for found in IMPORTED.finditer(COMMENT.sub("", css))]
    return [
        f"expected nothing from another server, came {address}. Fix: keep a copy in theme/"
        for address in addresses
        if urlsplit(address).netloc
    ]
