"""What can go wrong where the site is built is noticed, in words that name the file."""

import pytest

from verified.layout import copy_project

ELEMENTS = [
    '<script defer src="https://example.com/a.js"></script>',
    '<link rel="stylesheet" href="https://example.com/a.css">',
    '<img src="//example.com/a.png" alt="a cup">',
    '<iframe src="https://example.com/"></iframe>',
]
WARNINGS = {
    "docs/coffee.md": "---\ndescription: Coffee.\n---\n\n# Coffee\n",
    "docs/cup.svg": "<svg/>",
}
TEXT = "\n[milk](milk.md)\n\n[sugar](index.md#sugar)\n\n![](cup.svg)\n\n" + "\n\n".join(ELEMENTS) + "\n"
SAID = [
    "coffee.md",
    "A reference to 'sugar.md' is included in the 'nav' configuration",
    "'tea.md' contains a link 'milk.md', but the target is not found",
    "'tea.md' contains a link 'index.md#sugar', but the doc 'index.md' does not",
    "image cup.svg has no text alternative. Fix: ![what it shows](cup.svg)",
    "<script> fetches https://example.com/a.js from another server. Fix: keep a copy in docs/",
    "<link> fetches https://example.com/a.css from another server",
    "<img> fetches //example.com/a.png from another server",
    "<iframe> fetches https://example.com/ from another server",
]


@pytest.fixture
def project(project):
    """The small project, with all that it needs to build its site."""
    copy_project(project.root, parts=("theme",))
    return project


@pytest.fixture(scope="module")
def warnings(shared):
    """What is said of many mistakes in one build."""
    copy_project(shared.root, parts=("theme",))
    for name, text in WARNINGS.items():
        shared.write(name, text)
    shared.add("docs/tea.md", TEXT)
    shared.edit("mkdocs.yml", "tea.md]", "tea.md, sugar.md]")
    return shared.says("site")


def test_the_site_of_the_project_without_a_mistake_is_built(project):
    code, output = project.run("site")
    assert code == 0, output


@pytest.mark.parametrize("said", SAID)
def test_a_build_names_each_mistake(warnings, said):
    assert said in warnings


def test_an_include_without_a_file_ends_the_build(project):
    project.edit("docs/tea.md", '--8<-- "tea/brew.py"', '--8<-- "tea/steep.py"')
    project.edit("docs/tea.md", 'title="tea/brew.py"', 'title="tea/steep.py"')
    says = project.says("site")
    assert (
        "docs/tea.md: it includes snippets/tea/steep.py, which does not exist. Fix: correct the name" in says
    )
    assert "Traceback" not in says
