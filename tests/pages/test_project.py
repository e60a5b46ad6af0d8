"""The files around the programs: pages read well, locks are whole, and all speak of the same Pythons."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from mkdocs.utils.meta import get_data
from pages.files import PAGES, check, path

from verified.fences import prose
from verified.layout import ROOT, supported
from verified.lock import wrong

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
        get_data(text)[1].get("description"),
        f"{path(page)} has no description. Fix: start it with ---, description: one sentence, ---; "
        "a colon in the sentence needs quotes around it",
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
def test_a_lock_is_the_closure_of_what_its_group_names(group):
    lock = ROOT / "requirements" / f"{group}.txt"
    text = lock.read_text("utf-8") if lock.exists() else ""
    check("://" not in text, f"{path(lock)} names the address of a package index. Fix: nox -s lock")
    said = [f"{path(lock)}: {one}" for one in wrong(text, set(packages(group)))]
    check(not said, "\n".join(said))


def other_pythons(text: str, pythons: list[str], whole: bool) -> list[str]:
    """What a text says of Pythons that is not of the list; `whole` if it speaks of all of them."""
    ranges = [f"{first} to {last}" for first, last in RANGE.findall(text)]
    ranges += [f"{first} on" for first in OPEN.findall(text)] if whole else []
    if whole:
        return [
            found for found in ranges if found not in (f"{pythons[0]} to {pythons[-1]}", f"{pythons[0]} on")
        ]
    return [found for found in ranges if not set(found.split(" to ")) <= set(pythons)]


RANGE = re.compile(r"\b(3\.\d+)(?:[ \n]to[ \n]|\u2013|-)(3\.\d+)\b")
OPEN = re.compile(r"\b(3\.\d+)[ \n](?:on\b|or newer|or later)")
SPEAK_OF_ALL = ["README.md", "CONTRIBUTING.md", "mkdocs.yml", "verified/check.py", "tools/moved.py"]


@pytest.mark.parametrize("file", [*(ROOT / name for name in SPEAK_OF_ALL), *PAGES], ids=path)
def test_a_text_speaks_of_the_pythons_that_are_supported(file):
    whole = path(file) in SPEAK_OF_ALL
    for came in other_pythons(file.read_text("utf-8"), supported(), whole):
        check(
            False,
            f"{path(file)}: expected Pythons of {', '.join(supported())}, as the classifiers "
            f"of pyproject.toml say, came {came}. Fix: the one that is wrong",
        )


@pytest.mark.parametrize(
    ("text", "whole", "wrong"),
    [
        ("Python 8.1", False, []),
        ("Python 3.1 to 3.3, from 3.1 on", True, []),
        ("Python 3.1 to\n3.2", True, ["3.1 to 3.2"]),
        ("Python 3.1\u20133.4", False, ["3.1 to 3.4"]),
        ("Python 3.2 or newer", True, ["3.2 on"]),
        ("Python 3.1 to 3.2, since 3.2", False, []),
    ],
)
def test_other_pythons_are_found(text, whole, wrong):
    assert other_pythons(text, ["3.1", "3.2", "3.3"], whole) == wrong


def test_the_settings_name_the_oldest_python():
    settings, oldest = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8")), supported()[0]
    pythons = sorted(supported(), key=lambda python: int(python[2:]))
    minors = [int(python[2:]) for python in pythons]
    named = {
        "requires-python": (settings["project"]["requires-python"], f">={oldest}"),
        "the order of the classifiers": (supported(), pythons),
        "the Pythons of the classifiers": (minors, list(range(minors[0], minors[-1] + 1))),
    }
    for name, (came, expected) in named.items():
        check(
            came == expected,
            f"pyproject.toml: expected {name} to be {expected}, came {came}. Fix: make them one list",
        )
