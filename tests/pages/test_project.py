"""The files around the programs: pages read well, locks are whole."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from pages.files import PAGES, check, path

from verified.fences import prose
from verified.layout import ROOT

FILLER = re.compile(
    r"\b(?:simply|just|easy|easily|powerful|robust|seamless|seamlessly|crucial|comprehensive|delve|leverage)\b"
    r"|\b(?:let's|note that|under the hood|important to note|in today's world|in this (?:chapter|section))\b",
    re.IGNORECASE,
)
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_has_no_word_that_only_fills(page):
    stray = FILLER.search(prose(page.read_text("utf-8")))
    check(not stray, f"{path(page)}: {stray and stray[0]!r} only fills. Fix: cut it")


@pytest.mark.parametrize("page", PAGES, ids=path)
def test_a_page_has_a_description_and_one_title(page):
    text = page.read_text("utf-8")
    check(
        re.match(r"---\n(?:.*\n)*?description: .+\n(?:.*\n)*?---\n", text),
        f"{path(page)} has no description. Fix: start it with ---, description: one sentence, ---",
    )
    titles = len(re.findall(r"^# ", prose(text), re.MULTILINE))
    check(titles == 1, f"{path(page)} has {titles} titles (# …). Fix: have one, and ## below it")


def packages(group: str) -> Iterator[str]:
    for entry in GROUPS[group]:
        if isinstance(entry, str):
            yield re.match(r"[\w.-]+", entry)[0].lower()
        else:
            yield from packages(entry["include-group"])


@pytest.mark.parametrize("group", GROUPS)
def test_a_lock_pins_what_its_group_names(group):
    lock = ROOT / "requirements" / f"{group}.txt"
    text = lock.read_text("utf-8") if lock.exists() else ""
    for package in packages(group):
        pinned = re.search(rf"^{package}==\S+ .*\\$", text, re.MULTILINE)
        check(pinned, f"{path(lock)} does not pin {package}. Fix: nox -s lock")
    check("://" not in text, f"{path(lock)} names the address of a package index. Fix: nox -s lock")
