"""What pages show of recipes and of lines of the cheat sheet."""

import pytest
from fakes import Text

from verified.layout import Program
from verified.site.recipes import Known, about, explained, needs, with_recipes

KNOWN = Known("tea/brew.py", "programs/tea/brew.py", "tea.md#brew.py", "Brew", ("needs kettle", "Linux"))
RECIPE = "```recipes\ntea/brew.py: Brew tea\nPour.\nCareful: hot.\n```\n"
LINES = "```lines\ntea/brew.py: Brew tea\npour()\n```\n"
PAGE = (
    '# Tea\n\n```python title="tea/set.py"\n--8<-- "tea/set.py"\n```\n\n## Brew `it` { #brew }\n\n'
    '??? note\n\n    ```python title="tea/brew.py"\n    --8<-- "tea/brew.py"\n    ```\n'
)
HEADER = '# /// script\n# dependencies = [\n#   "kettle",\n# ]\n# ///\nimport kettle\n'
SUPPORTED = ["3.8", "3.9", "3.10"]


def shown(markdown):
    return with_recipes(markdown, lambda page, stem: KNOWN)


def test_a_recipe_is_an_item_with_its_file_and_where_it_is_explained():
    assert shown(f"# Tea\n\n{RECIPE}\nMore.") == (
        "# Tea\n\n- **Brew tea.** Pour. *Careful:* hot.<br>\n"
        '    Download [`tea/brew.py`](programs/tea/brew.py){ download="brew.py" } · '
        "explained in [Brew](tea.md#brew.py) · needs kettle · Linux\n\nMore."
    )


def test_lines_are_code_below_their_task_and_program():
    assert shown(LINES) == (
        '<div class="entry" markdown>\n\n**Brew tea** [`tea/brew.py`](tea.md#brew.py)\n\n'
        "```python\npour()\n```\n\n</div>\n\n"
    )


def test_a_page_without_them_stays_as_it_is():
    assert shown(PAGE) == PAGE


def test_a_program_is_explained_below_the_last_heading_before_it():
    assert explained(PAGE, Program("tea", "set")) == "Tea"
    assert explained(PAGE, Text("tea", "brew")) == "Brew `it`"


def test_a_program_on_no_page_is_named():
    with pytest.raises(ValueError, match=r"came tea/steep\.py, which docs/tea\.md does not\. Fix: "):
        explained(PAGE, Program("tea", "steep"))


def test_what_is_known_of_a_program_comes_from_its_page_its_header_and_its_recordings():
    program = Text("tea", "brew", texts=(("brew.py", HEADER),))
    recorded = [{"pythons": ["3.9", "3.10"], "methods": [], "platforms": ["linux"]}]
    assert about(program, PAGE, recorded, SUPPORTED) == Known(
        "tea/brew.py",
        "programs/tea/brew.py",
        "tea.md#brew.py",
        "Brew `it`",
        ("needs kettle", "Python 3.9 or newer", "Linux"),
    )


def test_a_folder_has_its_own_anchor():
    program = Text("tea", "brew", texts=(("brew.py", HEADER), ("run.txt", "python brew.py")))
    found = about(program, PAGE.replace("tea/brew.py", "tea/brew/brew.py"), [], SUPPORTED)
    assert (found.link, found.download) == ("tea.md#brew", "programs/tea/brew.zip")


def test_what_runs_everywhere_needs_nothing():
    everywhere = {"pythons": SUPPORTED, "methods": [], "platforms": None}
    assert needs([], [everywhere], SUPPORTED) == ()
    assert needs([], [everywhere | {"methods": ["own"]}], SUPPORTED) == ()


def test_the_cases_of_a_program_are_taken_together():
    older = {"pythons": ["3.8"], "methods": ["fork"], "platforms": ["linux"]}
    newer = {"pythons": ["3.9", "3.10"], "methods": ["spawn"], "platforms": ["darwin"]}
    assert needs([], [older, newer], SUPPORTED) == ("Linux or macOS", "tested under fork and spawn")
    assert needs(["kettle", "cup"], [older], SUPPORTED) == (
        *("needs kettle and cup", "Python 3.8", "Linux", "tested under fork"),
    )
