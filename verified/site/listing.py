"""Code in HTML, with its syntax in colors."""

from html import escape

import pygments
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Name, Operator, Punctuation, Text, Whitespace
from pygments.util import ClassNotFound

PLAIN = ("", "text", "console")
BLACK = {Name, Operator, Punctuation, Whitespace}  # half of all tokens, a tenth of a page


def lexer(language: str) -> Lexer | None:
    """The lexer of a language; nothing where it has no colors, or none that Pygments knows."""
    try:
        return None if language in PLAIN else get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


def colored(text: str, language: str) -> str:
    """The text of a file as HTML, without the end of its last line."""
    known = lexer(language)
    if known is None:
        return escape(text, quote=False).removesuffix("\n")
    tokens = ((Text if kind in BLACK else kind, text) for kind, text in known.get_tokens(text))
    html: str = pygments.format(tokens, HtmlFormatter(nowrap=True))
    return html.removesuffix("\n")


def code(text: str, language: str, *, searched: bool = True) -> str:
    """A block that is reached by Tab, which brings it to the screen, where it gets its button for copying."""
    hidden = "" if searched else " data-search-exclude"
    return (
        f'<div class="highlight"{hidden}><pre tabindex="0"><code>{colored(text, language)}</code></pre></div>'
    )
