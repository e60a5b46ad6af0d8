"""Every program can be taken from its page, byte for byte, and runs."""

import zipfile

import pytest

from conftest import ROOT
from harness.runner import PLAIN, run

CLIPBOARD = "navigator.clipboard.readText()"


def shown(page, program):
    """The block of the page that shows a program."""
    title = page.locator(".filename").get_by_text(f"{program.parent.name}/{program.name}", exact=True)
    return page.locator(".highlight").filter(has=title)


@pytest.fixture
def copied(visit, program) -> str:
    """What one click on the button of a program puts on the clipboard."""
    page = visit(f"{program.parent.name}.html")
    block = shown(page, program)
    block.hover()
    block.locator(".md-code__button").click()
    page.locator(".md-dialog--active").wait_for()
    return page.evaluate(CLIPBOARD)


def test_the_copied_text_is_the_file(program, copied):
    assert copied + "\n" == program.read_text("utf-8")


def test_the_downloaded_file_is_the_file(program, visit):
    page = visit(f"{program.parent.name}.html")
    with page.expect_download() as download:
        page.locator(f'a[download][href="programs/{program.parent.name}/{program.name}"]').click()
    assert download.value.path().read_bytes() == program.read_bytes()
    assert download.value.suggested_filename == program.name


def test_a_copied_program_runs_as_its_page_says(program, copied):
    recordings = {file.suffix for file in program.parent.glob(f"{program.stem}.*")}
    first = min(program.parent.glob("*.py"))
    if recordings != {".py", ".out"} or program != first:
        pytest.skip("not in the sample: the first program of each chapter, unless it goes wrong on purpose")
    result = run(copied, program.name, PLAIN)
    assert (result.exit_code, result.err) == (0, "")
    assert len(result.out.splitlines()) == len(program.with_suffix(".out").read_text("utf-8").splitlines())


def test_the_archive_holds_every_program(visit):
    page = visit("index.html")
    with page.expect_download() as download:
        page.locator("a[download][href='programs.zip']").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        held = {name.removeprefix("programs/"): archive.read(name) for name in archive.namelist()}
    files = (ROOT / "snippets").glob("*/*.py")
    assert held == {f"{file.parent.name}/{file.name}": file.read_bytes() for file in files}
