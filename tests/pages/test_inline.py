"""The short examples inside the pages are linted, and print what they say they print."""

import os
import re

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from verified.layout import ROOT

PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
EXAMPLES = [
    example
    for example in find_examples(*PAGES)
    if re.match(r"\{?\s*\.?(?:python|py)\b", example.prefix, re.IGNORECASE) and "8<" not in example.source
]
os.environ["RUFF_OUTPUT_FORMAT"] = "concise"  # the form in which messages name the page and its line
STARTS_PROCESSES = re.compile(r"\b(?:import|from) +(?:multiprocessing|concurrent)\b")


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_inline_example_prints_what_it_says(example: CodeExample, eval_example: EvalExample):
    where = f"{example.path.relative_to(ROOT)}:{example.start_line}"
    assert not STARTS_PROCESSES.search(example.source), (
        f"{where}: an example that starts processes is checked only as a program. "
        "Fix: make it a file in snippets/ and include that"
    )
    eval_example.set_config(target_version="py311", line_length=76)
    eval_example.lint_ruff(example)
    eval_example.lint_black(example)
    failure = ""
    try:
        eval_example.run_print_check(example)
    except Exception as error:
        failure = repr(error)  # and not the error itself: its traceback is not one that pytest can show
    if failure:
        pytest.fail(f"{where}: the example ends with {failure}. Fix: the example", pytrace=False)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_no_fence_that_the_checks_would_miss(page):
    stray = re.search(r"^.*(?:~~~|````|> *```|\t```).*$", page.read_text("utf-8"), re.MULTILINE)
    assert not stray, (
        f"{page.relative_to(ROOT)}: {stray[0]!r} opens a fence that no check looks into. "
        "Fix: use ``` at the start of a line or indented by spaces"
    )
