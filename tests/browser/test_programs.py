"""Every program can be taken from its page, byte for byte, and runs."""

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from conftest import SITE
from playwright.sync_api import Locator, Page

from verified.expectation import Expectation
from verified.layout import COMMAND, Program, program_named, programs
from verified.result import Result
from verified.site.downloads import address

PROGRAMS = programs()
SHOWN_AS_COMMAND = f"/{COMMAND}"


def files(program: Program) -> dict[str, str]:
    """The text of each file of a program by its path under snippets/."""
    folder = f"{program.page}/{program.stem}" if program.is_folder else program.page
    return {f"{folder}/{name}": text for name, text in program.files.items()}


FILES = {name: text for program in PROGRAMS for name, text in files(program).items()}


def cards(page: Page) -> list[Locator]:
    """The cards of a page that show a program, all folds open."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    return page.locator(".card", has=page.locator(".sources")).all()


def shown(page: Page) -> Iterator[tuple[str, Locator]]:
    """The files of programs that a page shows, each with its block."""
    for card in cards(page):
        folder = "".join(f"{name}/" for name in card.locator(".folder .name").all_text_contents())
        for block in card.locator(".file").all():
            yield folder + block.locator(".name").text_content(), block


def copied(block: Locator) -> str:
    """What one click on the button of a block puts on the clipboard."""
    block.page.evaluate("navigator.clipboard.writeText('nothing was copied')")
    block.hover()
    block.locator(".md-code__button").click()
    block.page.locator(".md-dialog--active").wait_for()
    return block.page.evaluate("navigator.clipboard.readText()")


def test_every_program_is_on_a_page():
    html = "".join(page.read_text("utf-8") for page in SITE.glob("*.html"))
    named = set(re.findall(r'<span class="name">([^ ]+?)</span>', html))
    assert {program.name for program in PROGRAMS} - named == set()


def test_every_copied_text_is_the_file(name, visit):
    taken = {file: copied(block) + "\n" for file, block in shown(visit(name))}
    assert taken == {file: FILES[file] for file in taken}


def test_every_file_of_a_folder_is_shown_and_so_is_its_command(name, visit):
    page = visit(name)
    of_page = {file for file, _ in shown(page)}
    for program in PROGRAMS:
        if program.is_folder and name == f"{program.page}.html":
            assert {file for file in files(program) if not file.endswith(SHOWN_AS_COMMAND)} <= of_page
            assert program.command in page.locator(".card .run code").all_text_contents()


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_download_is_the_program(name, visit):
    page = visit(name)
    offered = {link.get_attribute("href"): link for link in page.locator("a.take").all()}
    assert len(offered) == len(cards(page))
    by_address = {address(program): program for program in PROGRAMS}
    for href, link in offered.items():
        program = by_address[href]
        assert link.get_attribute("download") == Path(href).name
        body = page.request.get(link.evaluate("link => link.href")).body()
        texts = {name: text.encode() for name, text in program.files.items()}
        if program.is_folder:
            assert unzipped(body) == {f"{program.stem}/{name}": text for name, text in texts.items()}
        else:
            assert {program.path.name: body} == texts


def test_one_click_downloads_a_program(visit):
    page = visit("queues.html")
    with page.expect_download() as download:
        page.locator("article a[download]").first.click()
    name = download.value.suggested_filename
    assert download.value.path().read_bytes() == FILES[f"queues/{name}"].encode()


def sample() -> Iterator[type]:
    """The tests of one program of each chapter: the first that should succeed everywhere."""
    for file in sorted((Path(__file__).parents[1]).glob("test_*.py")):
        classes = [value for value in vars(import_module(file.stem)).values() if isinstance(value, type)]
        classes = [one for one in classes if properties(one) and not hasattr(one, "expectation")]
        yield from classes[:1]


def properties(test_class: type) -> list[str]:
    return [name for name in vars(test_class) if name.startswith("test_")]


@pytest.mark.parametrize("test_class", list(sample()), ids=lambda one: f"{one.__module__}-{one.__name__}")
def test_a_copied_program_meets_its_assertions(test_class, visit, tmp_path):
    program = program_named(test_class.__module__.removeprefix("test_"), test_class.__name__)
    text = copied(dict(shown(visit(f"{program.page}.html")))[program.name])
    (tmp_path / program.path.name).write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, program.path.name],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    result = Result(done.stdout, done.stderr, done.returncode)
    assert not Expectation().fault(result)
    for test in properties(test_class):
        getattr(test_class(), test)(result)


def test_the_archive_holds_every_program(visit):
    page = visit("index.html")
    with page.expect_download() as download:
        page.locator("a[download][href='programs.zip']").click()
    held = unzipped(download.value.path().read_bytes())
    assert held == {f"programs/{name}": text.encode() for name, text in FILES.items()}
