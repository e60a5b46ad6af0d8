"""MkDocs hook: what helps a reader. The time that a page takes, and what a glossary term means."""

import math
import re
from html import escape, unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

WORDS_A_MINUTE = 200
TERM = re.compile(r'<h2 id="([^"]+)">.*?</h2>\s*<p>(.*?)</p>', re.DOTALL)
NOT_PROSE = re.compile(
    r"<(pre|table|details)\b.*?</\1>" r'|<p class="take".*?</p>|<a class="headerlink".*?</a>', re.DOTALL
)


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """Once every page is rendered, learn the terms of the glossary."""
    glossary = files.get_file_from_path("glossary.md")
    config.extra["glossary"] = dict(TERM.findall(glossary.page.content)) if glossary else {}


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    page.meta["minutes"] = minutes(page.content)
    page.content = with_meanings(page.content, config.extra["glossary"])


def minutes(content: str) -> int:
    """The time to read the prose of a page; programs, tables and what is folded or repeated left out."""
    prose = plain(NOT_PROSE.sub("", content))
    return math.ceil(len(prose.split()) / WORDS_A_MINUTE)


def with_meanings(content: str, terms: dict[str, str]) -> str:
    """Give each link to a term of the glossary the first sentence about it as a title."""

    def titled(link: re.Match) -> str:
        meaning = re.match(r".*?(?:\.(?=\s)|$)", plain(terms.get(link[1], "")))[0]
        return f'{link[0]} title="{escape(meaning)}"' if meaning else link[0]

    return re.sub(r'<a href="glossary\.html#([^"]+)"', titled, content)


def plain(content: str) -> str:
    """The words of some HTML on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", content)).split())
