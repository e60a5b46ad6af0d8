"""The page about the site: what it says of versions and licenses is what the files beside it say."""

import re
import tomllib

from pages.files import check

from verified.layout import ROOT
from verified.site.reporting import PLACE

PAGE = (ROOT / "docs" / "about.md").read_text("utf-8")
CITATION = (ROOT / "CITATION.cff").read_text("utf-8")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def test_the_version_to_cite_is_that_of_the_project():
    named = {
        "docs/about.md": re.findall(r"Version ([\d.]*\d)", PAGE),
        "CITATION.cff": re.findall(r'^ *version: "(.+)"$', CITATION, re.MULTILINE),
    }
    for file, versions in named.items():
        check(
            set(versions) == {VERSION},
            f"{file}: expected version {VERSION}, as in pyproject.toml, came {versions}. Fix: one of both",
        )


def test_the_citation_and_the_page_name_the_same_year_and_authors():
    [year] = re.findall(r"^ *year: (\d{4})$", CITATION, re.MULTILINE)
    [author, other] = re.findall(r"- name: (.+)$", CITATION, re.MULTILINE)
    check(
        author == other and f"> {author}." in PAGE and f", {year}." in PAGE,
        f"docs/about.md: expected a citation with {author!r} and {year}, as CITATION.cff. Fix: one of both",
    )


def test_the_page_has_the_place_where_the_tracker_is_named():
    check(PAGE.count(PLACE) == 1, f"docs/about.md: expected {PLACE} once. Fix: add it")
