"""MkDocs hook: each page as Markdown, whole, and llms.txt that lists them, for those who read by machine."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

SNIPPETS = Path(__file__).parents[1] / "snippets"
FOR_THE_EYE = [  # what only the site's own Markdown understands, and what stands for it elsewhere
    (re.compile(r"<figure .*<title.*?>(.*)</title><desc.*?>(.*)</desc>.*</figure>"), r"*\1:* \2"),
    (re.compile(r"^</?(?:section|div)\b.*>\n+", re.MULTILINE), ""),
    (re.compile(r"^( *)``` \{ \.text .*\}$", re.MULTILINE), r"\1```text"),
    (re.compile(r" *\{ (?:\.|download=)[^}\n]* \}"), ""),
]
INCLUDE = re.compile(r'^( *)--8<-- "(.+)"$', re.MULTILINE)
PAGES: dict[str, str] = {}
CONTENTS: list[Page] = []


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    CONTENTS[:] = nav.pages


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    for pattern, plain in FOR_THE_EYE:
        markdown = pattern.sub(plain, markdown)
    PAGES[page.file.src_uri] = INCLUDE.sub(included, markdown)


def included(include: re.Match) -> str:
    """The lines of a program or an output, as deep as the line that includes them."""
    text = (SNIPPETS / include[2]).read_text("utf-8").removesuffix("\n")
    return "\n".join(include[1] + line if line else line for line in text.split("\n"))


def on_post_build(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    for name, text in PAGES.items():
        (site / name).write_text(text.strip() + "\n", "utf-8", newline="\n")
    (site / "llms.txt").write_text(contents(config), "utf-8", newline="\n")


def contents(config: MkDocsConfig) -> str:
    """What llmstxt.org asks for: the name, one sentence, and every page with what it is about."""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", "", "## Pages", ""]
    for page in CONTENTS:
        about = f": {page.meta['description']}" if "description" in page.meta else ""
        lines.append(f"- [{page.title}]({config.site_url}{page.file.src_uri}){about}")
    return "\n".join([*lines, "", "## Programs", "", f"- [All programs]({config.site_url}programs.zip)", ""])
