"""The one grammar of fences and includes."""

import pytest

from verified.fences import fences, prose, shown, wrong_include

PROGRAM = '```python title="tea/brew.py"\n--8<-- "tea/brew.py"\n```\n'
OUTPUT = '```text title="tea/brew.out"\n--8<-- "tea/brew.out"\n--8<-- "tea/brew.err"\n```\n'


def only(markdown):
    (fence,) = fences(markdown)
    return fence


def test_a_page_shows_programs_and_outputs_in_order():
    assert shown(f"# Tea\n\n{PROGRAM}\nprose\n\n{OUTPUT}") == ["tea/brew.py", "tea/brew.out", "tea/brew.err"]


def test_a_fence_has_a_language_and_a_title():
    assert (only(PROGRAM).language, only(PROGRAM).title) == ("python", "tea/brew.py")


def test_a_fence_may_have_neither():
    assert (only("```\ntea\n```").language, only("```\ntea\n```").title) == ("", "")


def test_a_fence_may_be_empty():
    assert (only("```python\n```").body, only("```python\n```").includes) == ("", [])


def test_a_fence_knows_where_it_is():
    page = f"# Tea\n\n{PROGRAM}"
    assert page[only(page).start : only(page).end] == PROGRAM.rstrip()


def test_a_fence_may_be_indented():
    assert only("".join(f"    {line}\n" for line in PROGRAM.splitlines())).includes == ["tea/brew.py"]


def test_an_indented_fence_ends_at_its_own_indentation():
    assert only("    ```text\n```\n    ```").body == "```\n"


def test_fences_follow_one_another():
    assert [fence.language for fence in fences(PROGRAM + OUTPUT + PROGRAM)] == ["python", "text", "python"]


@pytest.mark.parametrize("opening", ["````", "~~~", "> ```"])
def test_another_opening_is_no_fence(opening):
    assert fences(f"{opening}python\ntea\n{opening}\n") == []


def test_prose_is_what_is_in_no_fence():
    assert prose(f"one\n{PROGRAM}two\n{OUTPUT}") == "one\n\ntwo\n\n"


@pytest.mark.parametrize("fence", [PROGRAM, OUTPUT, '```python\nprint("tea")\n```', "```\n```"])
def test_the_one_form_is_right(fence):
    assert wrong_include(only(fence)) == ""


@pytest.mark.parametrize(
    "line",
    [
        "--8<-- tea/brew.py",
        "--8<-- 'tea/brew.py'",
        '--8<-- "tea/brew.py:1:2"',
        '--8<-- "tea/brew.py" ',
        ' --8<-- "tea/brew.py"',
        "--8<--\ntea/brew.py\n--8<--",
        '-8<- "tea/brew.py"',
        '--8<-- "tea/brew.py"\n',
        '--8<-- "tea/brew.py"\nprint()',
    ],
)
def test_another_form_of_include_is_wrong(line):
    wrong = wrong_include(only(f'```python title="tea/brew.py"\n{line}\n```'))
    assert wrong.startswith("an include must be a line such as")


@pytest.mark.parametrize(
    "head",
    [
        "```python",
        '```text title="tea/brew.py"',
        '```python title="tea/steep.py"',
        '``` { .python title="tea/brew.py" }',
        '```python title="tea/brew.py" linenums="1"',
    ],
)
def test_the_head_of_a_fence_is_language_and_path(head):
    wrong = wrong_include(only(f'{head}\n--8<-- "tea/brew.py"\n```'))
    assert wrong == 'the fence of tea/brew.py must start with ```python title="tea/brew.py"'


def test_an_error_may_be_shown_alone():
    assert wrong_include(only('```text title="tea/brew.err"\n--8<-- "tea/brew.err"\n```')) == ""


@pytest.mark.parametrize(("file", "language"), [("tea/brew.py", "python"), ("tea/brew.err", "text")])
def test_only_an_output_is_followed_by_its_error(file, language):
    fence = f'```{language} title="{file}"\n--8<-- "{file}"\n--8<-- "tea/brew.err"\n```'
    assert wrong_include(only(fence)) == f"the fence of {file} also shows tea/brew.err"


def test_an_output_is_not_followed_by_the_error_of_another():
    fence = OUTPUT.replace("brew.err", "steep.err")
    assert wrong_include(only(fence)) == "the fence of tea/brew.out also shows tea/steep.err"


def test_a_file_of_an_unknown_kind_is_named():
    wrong = wrong_include(only('```text title="tea/cup.svg"\n--8<-- "tea/cup.svg"\n```'))
    assert wrong.startswith("no fence shows a file such as tea/cup.svg")


def test_a_wrong_include_shows_nothing():
    assert shown(PROGRAM.replace("```python", "```text")) == []
