"""Pages hold nothing that `verified.prose` refuses, and the style sheets fetch nothing from elsewhere."""

import pytest
from pages.files import PAGES, PROGRAMS, SNIPPETS, check, path

from verified.layout import ROOT, cached
from verified.prose import (
    code,
    headings_twice,
    left_over,
    local_addresses,
    misplaced,
    names,
    skipped_levels,
    unknown_fences,
    unknown_files,
)
from verified.recordings import DATA
from verified.site.audit import sheet

TEXTS = [*PAGES, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
DRAWINGS = sorted(SNIPPETS.glob("*/*.drawing.toml"))
SHEETS = sorted(file for folder in ("theme", "docs") for file in (ROOT / folder).rglob("*.css"))
OF_PROGRAMS = {
    program.path / name if program.is_folder else program.path
    for program in PROGRAMS
    for name in program.files
}
OF_PROJECT = {"noxfile.py", "check.py", "moved.py"}  # all but the first are in the archive of the programs
ENDINGS = (".out", ".err", ".drawing.toml")  # of files beside programs, which other tests look at
SETTINGS = {SNIPPETS / DATA, SNIPPETS / "ruff.toml"}


@pytest.mark.parametrize("page", TEXTS, ids=path)
def test_a_page_holds_nothing_that_it_may_not(page):
    text = page.read_text("utf-8")
    wrong = [*local_addresses(text), *left_over(text), *skipped_levels(text)]
    if page in PAGES:
        wrong += [*headings_twice(text), *unknown_fences(text), *misplaced(text)]
        wrong += unknown_files(code(text), names(PROGRAMS, page.stem) | OF_PROJECT)
    check(not wrong, "\n".join(f"{path(page)}: {one}" for one in wrong))


@pytest.mark.parametrize("drawing", DRAWINGS, ids=path)
def test_a_drawing_names_programs_that_exist(drawing):
    for wrong in unknown_files(drawing.read_text("utf-8"), names(PROGRAMS, drawing.parent.name)):
        check(False, f"{path(drawing)}: {wrong}")


@pytest.mark.parametrize("file", SHEETS, ids=path)
def test_a_style_sheet_fetches_nothing_from_elsewhere(file):
    for wrong in sheet(file.read_text("utf-8")):
        check(False, f"{path(file)}: {wrong}")


def test_every_file_beside_the_programs_is_known():
    wrong = []
    for file in sorted(file for file in SNIPPETS.rglob("*") if file.is_file() and not cached(file)):
        inside = file.relative_to(SNIPPETS)
        beside = len(inside.parts) == 2 and file.name.endswith(ENDINGS)
        hidden = any(part.startswith(".") for part in inside.parts[:-1])  # what tools left
        if not (file in OF_PROGRAMS | SETTINGS or beside or hidden):
            wrong.append(
                f"{path(file)}: expected a program, a file of a folder with run.txt, a recording, a drawing, "
                "came a file of no kind. Fix: delete it, or move it to where it belongs"
            )
    check(not wrong, "\n".join(wrong))
