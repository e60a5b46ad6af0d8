"""Every link of the built site leads somewhere, and every page refuses what is not its own."""

from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from conftest import SITE


class Links(HTMLParser):
    """The targets of a page, and the places in it that a link may lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.places: set[str] = {""}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        self.places.add(values.get("id") or "")
        self.targets |= {values[key] for key in ("href", "src") if values.get(key)}


@cache
def links(name: str) -> Links:
    found = Links()
    found.feed((SITE / name).read_text("utf-8"))
    return found


def test_every_link_resolves(name, address):
    broken = [
        target for target in links(name).targets if not resolves(urljoin(address + name, target), address)
    ]
    assert not broken, f"{name} links to what does not exist. Fix: the link, or the heading"


def resolves(url: str, home: str) -> bool:
    """Whether an address on this site leads to a file, and to a place in it; others are taken on trust."""
    if not url.startswith(home):
        return True
    path, anchor = urldefrag(url)
    target = unquote(urlsplit(path).path).lstrip("/") or "index.html"
    if not (SITE / target).is_file():
        return False
    return not target.endswith(".html") or unquote(anchor) in links(target).places


def test_the_policy_of_a_page_allows_nothing_unsafe(name):
    head = (SITE / name).read_text("utf-8").partition("<title>")[0]
    assert "default-src 'self'; script-src 'self' 'sha256-" in head
    assert "unsafe" not in head
