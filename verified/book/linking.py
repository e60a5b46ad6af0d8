"""The links from the home page to the book: they are there once its files are."""

from pathlib import Path

NAME = "multiprocessing-verified"
FILES = (f"{NAME}.epub", f"{NAME}.pdf")
PLACE = "<!-- the whole site as a book -->"  # in docs/index.md
LOCAL = "//127.0.0.1"  # the address of a site that nobody has published


def linked(home: str, site: Path) -> str:
    """The home page with links to the files of the book, which are in the folder of the site."""
    if PLACE not in home:
        raise ValueError(f"the home page has no place for the book. Fix: {PLACE} in docs/index.md")
    links = [
        f'<a href="{name}" download="{name}">{kind}</a> ({(site / name).stat().st_size / 1e6:.1f} MB)'
        for name, kind in zip(FILES, ("EPUB", "PDF"), strict=True)
    ]
    return home.replace(PLACE, f"<p>The whole site as a book: {' or '.join(links)}.</p>")
