"""Every program can be taken from its page, byte for byte, and runs."""

import re
import zipfile
from collections.abc import Iterator
from importlib import import_module

import pytest
from playwright.sync_api import Locator, Page

from conftest import ROOT, SITE
from harness.programs import Program
from harness.runner import PLAIN, run

PROGRAMS = {f"{file.parent.name}/{file.name}": file for file in (ROOT / "snippets").glob("*/*.py")}
TITLE = re.compile(r"\w+/\w+\.py")


def shown(page: Page) -> Iterator[tuple[str, Locator]]:
    """The programs that a page shows, each with its block, all folds open."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    for block in page.locator(".highlight", has=page.locator(".filename", has_text=TITLE)).all():
        yield block.locator(".filename").text_content(), block


def copied(block: Locator) -> str:
    """What one click on the button of a block puts on the clipboard."""
    block.page.evaluate("navigator.clipboard.writeText('nothing was copied')")
    block.hover()
    block.locator(".md-code__button").click()
    block.page.locator(".md-dialog--active").wait_for()
    return block.page.evaluate("navigator.clipboard.readText()")


def test_every_program_is_on_a_page():
    html = "".join(page.read_text("utf-8") for page in SITE.glob("*.html"))
    assert set(re.findall(rf'<span class="filename">({TITLE.pattern})</span>', html)) == set(PROGRAMS)


def test_every_copied_text_is_the_file(name, visit):
    taken = {title: copied(block) + "\n" for title, block in shown(visit(name))}
    assert taken == {title: PROGRAMS[title].read_text("utf-8") for title in taken}


def test_every_downloaded_file_is_the_file(name, visit):
    page, taken = visit(name), {}
    for title, _ in shown(page):
        link = page.locator(f'a[download="{PROGRAMS[title].name}"][href="programs/{title}"]')
        taken[title] = page.request.get(link.evaluate("link => link.href")).body()
    assert taken == {title: PROGRAMS[title].read_bytes() for title in taken}


def test_one_click_downloads_a_program(visit):
    page = visit("queues.html")
    with page.expect_download() as download:
        page.locator("article a[download]").first.click()
    file = ROOT / "snippets" / "queues" / download.value.suggested_filename
    assert download.value.path().read_bytes() == file.read_bytes()


def sample() -> Iterator[type]:
    """The tests of one program of each chapter: the first that should end well everywhere."""
    for file in sorted((ROOT / "tests").glob("test_*.py")):
        classes = [value for value in vars(import_module(file.stem)).values() if isinstance(value, type)]
        classes = [one for one in classes if properties(one) and not hasattr(one, "expectation")]
        yield from classes[:1]


def properties(test_class: type) -> list[str]:
    return [name for name in vars(test_class) if name.startswith("test_")]


@pytest.mark.parametrize("test_class", list(sample()), ids=lambda one: f"{one.__module__}-{one.__name__}")
def test_a_copied_program_meets_its_assertions(test_class, visit):
    program = Program.of(test_class.__module__.removeprefix("test_"), test_class, test_class)
    blocks = dict(shown(visit(f"{program.path.parent.name}.html")))
    result = run(copied(blocks[program.name]), program.path.name, PLAIN)
    assert not program.expectation.fault(result)
    for test in properties(test_class):
        getattr(test_class(), test)(result)


def test_the_archive_holds_every_program(visit):
    page = visit("index.html")
    with page.expect_download() as download:
        page.locator("a[download][href='programs.zip']").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        held = {name.removeprefix("programs/"): archive.read(name) for name in archive.namelist()}
    assert held == {title: file.read_bytes() for title, file in PROGRAMS.items()}
