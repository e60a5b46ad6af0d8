"""Recipes, lines of the cheat sheet, and what is wrong with them."""

import pytest

from verified.expectation import Expectation
from verified.recipes import Entry, entries, recipes, sheet, strange, unfit

RECIPE = "tea/brew.py: Brew tea\nPour `water`\nover it. Careful: it\nis hot.\n"
BREW = """\
def pour(cup):
    print(cup)


if __name__ == "__main__":
    for cup in "ab":
        pour(cup)
"""


def test_entries_are_parted_by_blank_lines_and_begin_with_a_program_and_a_task():
    found = entries("tea/brew.py: Brew tea\npour()\n\ntea/set: Lay the table: cups\nlay()\n  cup()\n")
    assert found == [
        Entry("tea", "brew", "Brew tea", ("pour()",)),
        Entry("tea", "set", "Lay the table: cups", ("lay()", "  cup()")),
    ]


def test_a_recipe_says_how_and_then_what_to_be_careful_about():
    [found] = recipes(f"# Tea\n\n```recipes\n{RECIPE}```\n")
    assert found.recipe == ("Pour `water` over it.", "it is hot.")


def test_recipes_and_the_sheet_are_told_apart():
    markdown = f"```recipes\n{RECIPE}```\n\n```lines\ntea/brew.py: Pour\npour(cup)\n```\n"
    assert [found.task for found in recipes(markdown)] == ["Brew tea"]
    assert [found.task for found in sheet(markdown)] == ["Pour"]


@pytest.mark.parametrize(
    "body", ["tea/brew.py Brew tea\nPour.\n", "brew.py: Brew tea\nPour.\n", "tea/brew.py: Tea\n"]
)
def test_an_entry_of_another_form_is_named(body):
    with pytest.raises(ValueError, match=r"expected an entry such as .+, came '.+'\. Fix: "):
        entries(body)


@pytest.mark.parametrize(
    "lines", [("Pour.",), ("Careful: hot.",), ("Pour.", "Careful: hot.", "Careful: wet.")]
)
def test_a_recipe_without_its_two_sentences_is_named(lines):
    with pytest.raises(ValueError, match=r"the recipe 'Brew tea': expected .+ Fix: "):
        _ = Entry("tea", "brew", "Brew tea", lines).recipe


def test_a_recipe_is_no_program_that_hangs_or_fails_in_some_case():
    assert unfit([Expectation(), Expectation(hangs_at="join()")]) == "hangs at 'join()'"
    assert unfit([Expectation(), Expectation(exit_code=1)]) == "ends with exit code 1"
    assert unfit([Expectation(exit_code=-11)]) == "ends with exit code -11"


def test_a_program_that_ends_well_or_on_a_signal_that_it_handles_may_be_a_recipe():
    assert unfit([Expectation(), Expectation(error="100%"), Expectation(exit_code=143)]) == ""


@pytest.mark.parametrize(
    "lines",
    [
        ["    print(cup)"],
        ["pour(cup)"],
        ["def pour(cup):", "    print(cup)"],
        ['for cup in "ab":', "    pour(cup)"],
        ['if __name__ == "__main__":', "        pour(cup)"],
    ],
)
def test_lines_of_a_program_are_known_however_far_indented(lines):
    assert strange(lines, ["import tea\n", BREW]) == ""


def test_a_line_of_no_file_is_named():
    wrong = strange(["pour(cup)", "pour(pot)"], [BREW])
    assert wrong == "expected lines of the program, came pour(pot)"


@pytest.mark.parametrize(
    "lines",
    [["pour(cup)", 'for cup in "ab":'], ['for cup in "ab":', "pour(cup)"], ["print(cup)", "pour(cup)"]],
)
def test_lines_in_another_order_or_indented_otherwise_are_named(lines):
    assert strange(lines, [BREW]).startswith("expected its lines in its order and as far indented, came ")


def test_lines_are_of_one_file():
    assert strange(["one()", "two()"], ["one()\n", "two()\n"])
