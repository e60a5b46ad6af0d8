"""MkDocs hook: fill a row of a table with what a program printed for each start method.

The page says {starting/late.out price}, and gets the cells of the column "price" of that recording.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

SNIPPETS = Path(__file__).parents[1] / "snippets"
METHODS = ("fork", "spawn", "forkserver")
ROW = re.compile(r"\{(\w+/\S+\.out) ([^}]+)\}")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    try:
        return ROW.sub(lambda row: " | ".join(cells(row[1], row[2])), markdown)
    except (KeyError, OSError) as error:
        raise PluginError(
            f"docs/{page.file.src_uri}: a row names {error}, which is not there. "
            "Mend: write {starting/late.out price}, with a recording and a column of it"
        ) from error


def cells(recording: str, column: str) -> list[str]:
    """What stands under a column beside each start method; where there are several, the last."""
    header, printed = [], {}
    for line in (SNIPPETS / recording).read_text("utf-8").splitlines():
        name, *rest = re.split(r" {2,}", line)
        if not name:
            header = rest
        elif name in METHODS:
            printed[name] = dict(zip(header, rest, strict=True))
    return [printed[method][column] for method in METHODS]
