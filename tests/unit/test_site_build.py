"""One build of a small site, without MkDocs."""

import json

import pytest

from verified.layout import Program
from verified.recordings import digest
from verified.site.build import Build, Site

FILES = {
    "pyproject.toml": '[project]\nclassifiers = ["Programming Language :: Python :: 3.15"]\n',
    "snippets/tea/brew.py": "print('tea')\n",
    "snippets/tea/brew.out": "tea\n",
    "snippets/tea/brew.drawing.toml": (
        "kind = 'messages'\ntitle = 'Tea'\nfirst = '(tea)'\nstep = '(?P<sender>x)?(?P<what>tea)'\n"
    ),
}
PROGRAM = '```python title="tea/brew.py"\n--8<-- "tea/brew.py"\n```\n'
OUTPUT = '```text title="tea/brew.out"\n--8<-- "tea/brew.out"\n```\n'


@pytest.fixture
def root(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8", newline="\n")
    return tmp_path


def build(root):
    return Build(root, Site("Tea", "All about tea.", "https://example.com/"))


def shown(root, markdown):
    """The page as its reader gets it, by a renderer that leaves everything as it is."""
    made = build(root)
    return made.html("tea.md", "Tea", "About tea.", made.markdown("tea.md", markdown))[0]


def test_a_page_shows_program_output_and_picture_without_a_report_or_recordings(root):
    html = shown(root, f"# Tea\n\n{PROGRAM}\n{OUTPUT}")
    assert html.count('class="card"') == html.count("<figure") == 1
    assert "Checked" not in html


def test_the_picture_is_at_the_last_output_of_its_program(root):
    html = shown(root, f"{PROGRAM}\nIt prints:\n\n{OUTPUT}\nAnd:\n\n{OUTPUT}")
    assert html.count("<figure") == 1
    assert html.rindex('class="card"') < html.index("<figure")


def test_the_stamp_and_the_origin_come_from_the_report_and_the_recordings(root):
    program = digest(Program("tea", "brew", root))
    run = {"python": "3.15.2", "method": "fork", "made": "2026-10-12T14:03:22+00:00", "reused": False}
    checked = {"digest": program, "passed": True, "runs": [run], "properties": {}}
    report = {
        "platform": "Linux",
        "cpus": 2,
        "pythons": {"3.15": "3.15.2"},
        "programs": {"tea/brew.py": checked},
    }
    entry = {"python": "3.15.2", "platform": "Linux", "cpus": 2, "pythons": ["3.15"], "methods": []}
    (root / ".checked").mkdir()
    (root / ".checked" / "report.json").write_text(json.dumps(report), "utf-8")
    (root / "snippets" / "recordings.json").write_text(json.dumps({"tea/brew": entry}), "utf-8")
    html = shown(root, f"{PROGRAM}\n{OUTPUT}")
    assert "Checked on Python 3.15 under fork" in html
    assert "Python 3.15.2 on Linux, 2 CPUs" in html


def test_a_file_that_is_not_there_is_named(root):
    with pytest.raises(ValueError, match=r"includes snippets/tea/brewed\.out, which does not exist"):
        shown(root, OUTPUT.replace("brew.", "brewed."))


def test_two_builds_share_nothing(root):
    first, second = build(root), build(root)
    first.markdown("tea.md", PROGRAM)
    assert second.pages == {}


def test_each_page_is_there_as_markdown_and_listed(root):
    made = build(root)
    made.html("tea.md", "Tea", "About tea.", made.markdown("tea.md", f"# Tea\n\n{PROGRAM}"))
    texts = made.texts(["tea.md"])
    assert texts["tea.md"].startswith("# Tea\n\n```python title=\"tea/brew.py\"\nprint('tea')\n```")
    assert "- [Tea](https://example.com/tea.md): About tea." in texts["llms.txt"]


def test_links_to_the_glossary_are_explained_once_it_is_known(root):
    made = build(root)
    made.html("glossary.md", "Glossary", "", '<h2 id="lock">lock</h2><p>Held. Then not.</p>')
    assert made.explained('<a href="glossary.html#lock">') == '<a href="glossary.html#lock" title="Held.">'
