"""What all pictures share: their size, their letters, and what a form of picture returns."""

from functools import partial
from html import escape

WIDTH = 328  # of the text on a phone 360 wide, so that letters are as large as the page's there and anywhere
ROW = 30
Drawn = tuple[list[str], list[str], int]  # shapes, captions that say the same, height

plain = partial(escape, quote=False)


def text(x: int, y: int, words: str, kind: str = "") -> str:
    attributes = f' class="{kind}"' if kind else ""
    return f'<text x="{x}" y="{y}"{attributes}>{plain(words)}</text>'
