"""Rows of tables, terms of the glossary, minutes, the tracker, and what a finished page may not have."""

import re

import pytest

from verified.site.audit import audit, sheet
from verified.site.glossary import minutes, terms, with_meanings
from verified.site.reporting import where
from verified.site.rows import with_rows

TABLE = """\
                   price  free lock
fork               10     no
forkserver         10     yes
                   price  free lock
fork               12     no
spawn              10     yes
forkserver         11     yes
"""
GLOSSARY = (
    '<h2 id="lock">lock<a class="headerlink">¶</a></h2>\n<p>Held by <em>one</em> at a time. It waits.</p>'
)


def test_a_row_gets_the_last_cells_in_the_order_of_the_page():
    assert (
        with_rows("| price | {starting/late.out price} |", lambda name: TABLE) == "| price | 12 | 10 | 11 |"
    )
    assert with_rows("{starting/late.out free lock}", lambda name: TABLE) == "no | yes | yes"


def test_a_row_that_was_not_printed_is_named():
    with pytest.raises(ValueError, match=r"snippets/starting/late\.out has no 'cost' beside fork. Fix: "):
        with_rows("{starting/late.out cost}", lambda name: TABLE)


def test_braces_of_a_program_are_no_row():
    assert with_rows('f"{name}: {value}"', str) == 'f"{name}: {value}"'


def test_a_term_is_explained_by_its_first_sentence():
    assert terms(GLOSSARY) == {"lock": "Held by one at a time."}


def test_a_link_to_a_term_has_its_meaning_as_its_title():
    assert with_meanings('<a href="glossary.html#lock">', {"lock": 'So "held"'}) == (
        '<a href="glossary.html#lock" title="So &quot;held&quot;">'
    )


def test_other_links_stay_as_they_are():
    html = '<a href="glossary.html#other"><a href="locks.html#lock">'
    assert with_meanings(html, {"lock": "Held."}) == html


def test_minutes_count_prose_and_neither_code_nor_tables():
    prose = f"<p>{'word ' * 201}</p>"
    assert minutes(prose) == 2
    assert minutes(f"{prose}<pre>{prose * 9}</pre><table>{prose}</table><details>{prose}</details>") == 2


@pytest.mark.parametrize(
    "element",
    [
        '<script src="https://example.com/x.js"></script>',
        '<link rel="stylesheet" href="https://example.com/x.css">',
        '<img src="//example.com/x.png" alt="a cup">',
        '<iframe src="https://example.com/"></iframe>',
        '<video poster="https://example.com/x.png"></video>',
    ],
)
def test_a_page_fetches_nothing_from_another_server(element):
    [wrong] = audit(f"<p>{element}</p>", "here.org")
    assert "example.com" in wrong
    assert "from another server. Fix: keep a copy in docs/" in wrong


def test_a_page_may_link_elsewhere_and_fetch_from_its_own_server():
    html = '<a href="https://example.com/"></a><script src="a.js"></script><link rel="next" href="//e.org">'
    assert audit(html + '<img src="https://here.org/a.png" alt="a">', "here.org") == []


def test_an_image_has_a_text():
    assert audit('<img src="cup.svg" alt="">', "") == [
        "image cup.svg has no text alternative. Fix: ![what it shows](cup.svg)"
    ]


@pytest.mark.parametrize(
    "css",
    [
        "@import 'https://example.com/a.css';",
        '@import url("//example.com/a.css");',
        "a { background: url( https://example.com/a.png ) }",
        "@font-face{src:local(A),url(//example.com/a.woff2)format('woff2')}",
    ],
)
def test_what_a_style_sheet_fetches_from_another_server_is_named(css):
    [said] = sheet(css)
    assert said.startswith("expected nothing from another server, came ")
    assert "example.com/a." in said


def test_what_a_style_sheet_has_at_home_is_not():
    css = "/* url(https://example.com/) */ a { background: url(data:image/png;base64,ab) url('../a.png') }"
    assert sheet(css) == []


def test_an_error_is_reported_to_the_tracker_of_the_repository():
    assert re.findall(r"\((.+?)\)", where("https://example.org/team/tea/")) == [
        "https://example.org/team/tea/issues",
        "https://example.org/team/tea/issues/new",
    ]


def test_a_site_that_knows_no_repository_links_no_tracker():
    assert "](" not in where("")
    assert "write to" in where("")
