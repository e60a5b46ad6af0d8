"""What helps a reader: the time that a page takes, and what a term of the glossary means."""

import math
import re
from html import escape, unescape

WORDS_A_MINUTE = 200
TERM = re.compile(r'<h2 id="([^"]+)">.*?</h2>\s*<p>(.*?)</p>', re.DOTALL)
LINK = re.compile(r'<a href="glossary\.html#([^"]+)"')
NOT_PROSE = re.compile(r'<(pre|table|details)\b.*?</\1>|<a class="headerlink".*?</a>', re.DOTALL)


def minutes(html: str) -> int:
    """The time to read the prose of a page, with tables and what is folded left out."""
    return math.ceil(len(words(NOT_PROSE.sub("", html)).split()) / WORDS_A_MINUTE)


def terms(html: str) -> dict[str, str]:
    """The first sentence about each term of the glossary, by its anchor."""
    found = {anchor: words(text) for anchor, text in TERM.findall(html)}
    return {anchor: re.match(r".*?(?:\.(?=\s)|$)", text)[0] for anchor, text in found.items()}  # type: ignore[index]


def with_meanings(html: str, meanings: dict[str, str]) -> str:
    """The page with the meaning of a term as the title of each link to it."""

    def titled(link: re.Match[str]) -> str:
        meaning = meanings.get(link[1])
        return f'{link[0]} title="{escape(meaning)}"' if meaning else link[0]

    return LINK.sub(titled, html)


def words(html: str) -> str:
    """The words of some HTML on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())
