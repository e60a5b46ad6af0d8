"""Code in HTML, with its syntax in colors."""

from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

PLAIN = ("", "text", "console")


def lexer(language: str) -> Lexer | None:
    """The lexer of a language; nothing where it has no colors, or none that Pygments knows."""
    try:
        return None if language in PLAIN else get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


def colored(text: str, language: str) -> str:
    """The text of a file as HTML, without the end of its last line."""
    known = lexer(language)
    html = highlight(text, known, HtmlFormatter(nowrap=True)) if known else escape(text, quote=False)
    return html.removesuffix("\n")


def code(text: str, language: str) -> str:
    """A block that is reached by Tab, which brings it to the screen, where it gets its button for copying."""
    return f'<div class="highlight"><pre tabindex="0"><code>{colored(text, language)}</code></pre></div>'
