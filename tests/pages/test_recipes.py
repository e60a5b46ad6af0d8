"""A recipe is a program that succeeds, and the cheat sheet has lines of programs."""

import pytest
from pages.files import MODULES, PAGES, cases_of, check, path

from verified.layout import Program
from verified.recipes import Entry, recipes, sheet, strange, unfit

CASES = [case for module in MODULES for case in cases_of(module)]
RECIPES = [(page, entry) for page in PAGES for entry in recipes(page.read_text("utf-8"))]
LINES = [(page, entry) for page in PAGES for entry in sheet(page.read_text("utf-8"))]


def named(value) -> str:
    return value.task if isinstance(value, Entry) else value.stem


def program(page, entry: Entry) -> Program:
    found = Program(entry.page, entry.stem)
    check(found.exists, f"{path(page)}: there is no snippets/{found.name}. Fix: correct the name")
    return found


@pytest.mark.parametrize(("page", "entry"), RECIPES, ids=named)
def test_a_recipe_is_a_program_that_succeeds(page, entry):
    found = program(page, entry)
    wrong = unfit(case.expectation for case in CASES if case.program == found)
    check(
        not wrong,
        f"{path(page)}: expected recipes that succeed, came {found.name}, which {wrong}. "
        "Fix: take the program that does it right",
    )
    _ = entry.recipe


@pytest.mark.parametrize(("page", "entry"), LINES, ids=named)
def test_a_line_of_the_cheat_sheet_is_one_of_its_program(page, entry):
    found = program(page, entry)
    wrong = strange(entry.lines, found.files.values())
    check(not wrong, f"{path(page)}: {entry.task}: {wrong}. Fix: copy them from snippets/{found.name}")
