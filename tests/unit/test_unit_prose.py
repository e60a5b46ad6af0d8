"""What a page may not hold."""

import pytest
from unit.fakes import Text

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

BREW = '```python title="tea/brew.py"\n--8<-- "tea/brew.py"\n```\n'
OUT = '```text title="tea/brew.out"\n--8<-- "tea/brew.out"\n```\n'
QUIZ = '```quiz title="tea/brew.py"\nIt boils.\n```\n'
OTHER = BREW.replace("brew", "steep")


@pytest.mark.parametrize(
    "page", ["## Tea\n\n## Tea\n", "## Brew `tea`\n\n### Brew tea { #again }\n", "## Tea\n\n## tea?\n"]
)
def test_a_heading_that_comes_twice_is_named(page):
    [said] = headings_twice(f"# Cups\n\n{page}")
    assert said.startswith("expected each heading once, came ")
    assert "2 times. Fix:" in said


def test_a_comment_in_a_fence_is_no_heading():
    assert list(headings_twice("# Tea\n\n```python\n# Tea\n```\n")) == []


@pytest.mark.parametrize("kind", ["pyfon", "", "bash", "mermaid", "Python"])
def test_a_fence_of_an_unknown_kind_is_named(kind):
    [said] = unknown_fences(f"```{kind}\ntea\n```\n")
    assert said.startswith(
        "expected a fence of a kind such as console, ini, lines, python, quiz, recipes, text, toml, came ```"
    )


def test_an_output_that_is_typed_is_named():
    [said] = unknown_fences("- x\n\n    ```text\n    tea is ready\n    hot\n    ```\n")
    assert said.startswith(
        "expected an output that was recorded, came 'tea is ready'. Fix: include a recording"
    )


@pytest.mark.parametrize("page", [BREW + OUT, BREW + QUIZ, "```console\npython check.py\n```\n"])
def test_what_is_recorded_asked_or_entered_is_in_order(page):
    assert [*unknown_fences(page), *misplaced(page)] == []


@pytest.mark.parametrize(
    ("page", "came"),
    [(OUT + BREW, "nothing"), (OTHER + OUT + BREW, "tea/steep"), (BREW + OTHER + OUT, "tea/steep")],
)
def test_an_output_that_is_not_below_its_program_is_named(page, came):
    [said] = misplaced(page)
    assert said.startswith(f"expected tea/brew.out below its program, came below {came}. Fix: move it")


def test_a_quiz_that_is_not_below_its_program_is_named():
    [said] = misplaced(OTHER + QUIZ)
    assert said.startswith("expected tea/brew.py below its program, came below tea/steep.")


FOLDER = Text("tea", "shop", texts=(("main.py", ""), ("goods/cups.py", "")))
KNOWN = [Text("tea", "brew"), FOLDER]


@pytest.mark.parametrize(
    ("page", "named"),
    [
        ("tea", "brew.py"),
        ("tea", "tea/brew.py"),
        ("tea", "cups.py"),
        ("tea", "main.py"),
        ("tea", "goods/cups.py"),
        ("milk", "tea/shop/goods/cups.py"),
        ("milk", "tea/brew.py"),
    ],
)
def test_a_program_may_be_named(page, named):
    assert list(unknown_files(named, names(KNOWN, page))) == []


@pytest.mark.parametrize("named", ["steep.py", "tea/steep.py", "brew.py", "shop.py"])
def test_a_program_that_is_not_there_is_named(named):
    [said] = unknown_files(f"python {named} --hot", names(KNOWN, "milk"))
    assert said.startswith(f"expected names of programs that exist, came {named}. Fix: correct it")


def test_programs_are_named_as_code():
    page = "`a.py` and b.py, ``c.py``\n\n```python\nd = '`d.py`'\n```\n\n`python e.py`"
    assert code(page).split() == ["a.py", "python", "e.py"]


def test_an_ending_alone_is_no_file():
    assert list(unknown_files("a .py file", ())) == []


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:8000/tea.html",
        "https://127.0.0.1/",
        "//0.0.0.0:80",
        "http://192.168.1.5/x",
        "http://[::1]:8000/",
        "file:///tmp/tea.html",
    ],
)
def test_a_link_to_one_machine_is_named(address):
    for link in (f"[tea]({address})", f"<{address}>", f'<a href="{address}">tea</a>'):
        assert next(local_addresses(link)).startswith("expected links that work for every reader, came ")


def test_other_links_are_not():
    assert list(local_addresses("[a](tea.md#10.1) [b](https://example.com/localhost) 127.0.0.1")) == []


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "=======", ">>>>>>> other", "Brew it. TODO: how long?"])
def test_what_a_merge_or_a_hurry_left_is_named(line):
    [said] = left_over(f"# Tea\n{line}\n")
    assert said.startswith("expected a finished text, came ")
    assert list(left_over("# Tea\n\n| a | b |\n| === | === |\n")) == []


def test_a_heading_that_skips_a_level_is_named():
    assert list(skipped_levels("# Tea\n## Green\n### Sencha\n## Black\n")) == []
    [said] = skipped_levels("# Tea\n### Sencha\n")
    assert said == "expected ## at most, came '### Sencha'. Fix: its level"
