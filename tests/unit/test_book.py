"""The built site as a book: its chapters, its links, its archive, and whether its listings are the files."""

import io
import re
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from verified.book.chapter import chapter, linked
from verified.book.epub import epub
from verified.book.linking import FILES, PLACE
from verified.book.linking import linked as home_linked
from verified.book.listings import expected, found, lost, wrong
from verified.book.tree import made, remove, tree, words, xml
from verified.book.volume import About, Part
from verified.book.whole import whole
from verified.layout import ROOT
from verified.site.card import Facts, card
from verified.site.page import Card, Output, Source
from verified.site.quiz import CLOSING, Choice, opening

SNIPPETS = {
    "tea/brew.py": 'print("tea" < "a")\n',
    "tea/brew.out": "False\n",
    "tea/brew.err": "hangs at: brew()\n",
    "tea/shop/main.py": "import stock\n",
    "tea/shop/stock.py": "LEFT = 3\n",
    "tea/shop/run.txt": "python main.py\n",
}
BREW = Card(
    "", "tea", "brew", (Source("tea/brew.py", "python", SNIPPETS["tea/brew.py"]),), (Output("a", "False\n"),)
)
SHOP = Card(
    "",
    "tea",
    "shop",
    tuple(
        Source(f"tea/shop/{file}.py", "python", SNIPPETS[f"tea/shop/{file}.py"]) for file in ("main", "stock")
    ),
)
CARDS = card(BREW, Facts("tea/brew.py", "programs/tea/brew.py"), 1) + card(
    SHOP, Facts("tea/shop", "programs/tea/shop.zip"), 2
)
NAMES = list(SNIPPETS)
QUIZ = (
    opening([Choice("True\n", "It is smaller.", "made so"), Choice("False\n")], 1)
    + f"<p>So it is.</p>{CLOSING}"
)
ABOUT = About("Tea & more", "About tea", "1.0", datetime(2026, 1, 2, tzinfo=UTC), "https://tea.example/")


def page(html, title="Tea"):
    return f'<html><input><article class="md">\n<h1 id="tea">{title}</h1>{html}</article><br></html>'


def made_of(html, name="tea.html"):
    return chapter(name, page(html))


def text_of(html):
    return xml(made_of(html).body)


def linked_to(href, home=""):
    body = tree(f'<p><a href="{href}">it</a></p>')
    linked(body, "tea.html", {"tea.html": {"green"}, "pots.html": set()}, home, "{}|{}".format)
    return body[0].get("href")


def test_html_becomes_xml():
    assert xml(tree("<p hidden>a &amp; b&nbsp;<br>c</p>")) == '<p hidden="">a &amp; b\xa0<br />c</p>'


def test_a_drawing_keeps_its_namespace_and_its_capital_letter():
    assert xml(tree('<svg viewBox="0 0 1 1"></svg>')) == (
        '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg" />'
    )


@pytest.mark.parametrize("html", ["<p><b>a</p>", "<p>a", "<p>a</p></p>"])
def test_what_is_not_closed_is_refused(html):
    with pytest.raises(ValueError, match="Fix: close each element"):
        tree(html)


def test_the_text_after_a_removed_element_stays():
    paragraph = tree("<p>a<i>b</i>c<b>d</b><i>e</i>f</p>")
    remove(paragraph, lambda element: element.tag == "i")
    assert xml(paragraph) == "<p>ac<b>d</b>f</p>"


def test_an_element_is_made_of_texts_and_elements():
    assert xml(made("p", "a", made("b", "c"), "d", of="e")) == '<p class="e">a<b>c</b>d</p>'


def test_a_chapter_has_the_title_and_the_anchors_of_its_page():
    found = made_of('<h2 id="green">Green</h2>')
    assert (found.title, found.stem, found.anchors) == ("Tea", "tea", {"tea", "green"})


def test_a_chapter_has_nothing_to_press():
    text = text_of(CARDS + QUIZ + '<p class="on-screen">Press</p><a class="headerlink" href="#tea">x</a>')
    assert not re.search("Download|<input|<label|<details|<summary|tabindex|Press|headerlink", text)


def test_a_chapter_has_everything_unfolded():
    text = text_of("<details class='note'><summary>More</summary><p>tea</p></details>")
    assert '<div class="fold note"><p class="title">More</p><p>tea</p></div>' in text


def test_a_chapter_shows_each_of_several_outputs_below_its_name():
    outputs = (Output("a", "one\n"), Output("b", "two\n"))
    facts = Facts("tea/brew.py", "", labels={"a": "fork", "b": "spawn"})
    text = words(made_of(card(Card("", "tea", "brew", BREW.sources, outputs), facts, 1)).body)
    assert text.index("fork") < text.index("one") < text.index("spawn") < text.index("two")


def test_the_answer_of_a_quiz_is_below_all_choices():
    text = words(made_of(QUIZ).body)
    assert re.search(r"aTruebFalseAnswera: No\. It is smaller\. \(made so\)b: Right\.So it is\.", text)


def test_a_chapter_refuses_an_image_and_a_page_without_a_title():
    with pytest.raises(ValueError, match="no place for the image tea"):
        made_of('<img src="tea.png" alt="tea">')
    with pytest.raises(ValueError, match="it has no title"):
        chapter("tea.html", "<article><p>Tea</p></article>")
    with pytest.raises(ValueError, match="no <article>"):
        chapter("tea.html", "<p>Tea</p>")


@pytest.mark.parametrize(
    ("href", "to"),
    [
        ("#green", "tea.html|green"),
        ("pots.html", "pots.html|"),
        ("https://a.example/#b", "https://a.example/#b"),
        ("programs.zip", None),
    ],
)
def test_a_link_leads_to_its_place_in_the_book(href, to):
    assert linked_to(href) == to


def test_a_link_to_what_the_book_does_not_have_leads_to_the_site():
    assert linked_to("programs.zip", "https://tea.example/") == "https://tea.example/programs.zip"


def test_a_link_to_an_anchor_that_is_nowhere_is_refused():
    with pytest.raises(ValueError, match="#green, which the book does not have"):
        linked_to("pots.html#green")


def test_the_listings_of_a_chapter_are_the_files_and_outputs_of_its_page():
    assert found(made_of(CARDS).body) == [
        ("tea/brew.py", 'print("tea" < "a")'),
        ("tea/shop/main.py", "import stock"),
        ("tea/shop/stock.py", "LEFT = 3"),
        ("", "False"),
    ]
    assert sorted(found(made_of(CARDS).body)) == sorted(expected(NAMES, SNIPPETS.get))
    assert wrong("tea", found(made_of(CARDS).body), NAMES, SNIPPETS.get) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("LEFT", "RIGHT"), "tea: tea/shop/stock.py differs from its file"),
        (("False", "True"), "tea: an output that begins with ['False'] is missing"),
        (("stock.py", "stork.py"), "tea: tea/shop/stock.py is missing"),
        (("brew.py", "brewed.py"), "tea: tea/brewed.py is no file that its page shows"),
    ],
)
def test_a_listing_that_is_missing_or_differs_is_named(change, said):
    sentences = wrong("tea", found(made_of(CARDS.replace(*change)).body), NAMES, SNIPPETS.get)
    assert said in " ".join(sentences)


def test_an_output_that_a_page_shows_twice_is_in_the_book_twice():
    names = [*NAMES, "tea/brew.out"]
    assert "is missing" in wrong("tea", found(made_of(CARDS).body), names, SNIPPETS.get)[0]


def test_a_listing_is_found_in_a_pdf_whatever_became_of_its_blanks_and_ligatures():
    assert lost('x print("tea"\n<  "a") di\ufb00er', [("a", 'print("tea" < "a")'), ("b", "differ")]) == []


def test_a_listing_that_is_cut_off_in_a_pdf_is_named():
    assert lost('print("te', [("tea/brew.py", 'print("tea")'), ("", "False")]) == [
        "the PDF does not have tea/brew.py. Fix: look for what is cut off in its style sheet",
        "the PDF does not have an output that begins with 'False'. "
        "Fix: look for what is cut off in its style sheet",
    ]


def volume():
    first = made_of('<p><a href="pots.html#big">pots</a></p><svg viewBox="0 0 1 1"></svg>')
    second = chapter("pots.html", page('<h2 id="big">Big</h2>', "Pots"))
    return [Part("", (first,)), Part("More", (second,))]


def unpacked():
    with zipfile.ZipFile(io.BytesIO(epub(ABOUT, volume(), "p{}", b"png"))) as zipped:
        return {name: zipped.read(name).decode() for name in zipped.namelist()}


def test_an_epub_begins_with_its_type_uncompressed():
    content = epub(ABOUT, volume(), "p{}", b"png")
    assert content[30:58] == b"mimetypeapplication/epub+zip"


def test_every_document_of_an_epub_is_well_formed():
    for name, text in unpacked().items():
        if name.endswith((".xhtml", ".opf", ".xml")):
            ElementTree.fromstring(text)


def test_an_epub_lists_its_files_and_reads_them_in_order():
    files = unpacked()
    package = files["book/package.opf"]
    listed = re.findall(r'<item id="\S+" href="(\S+)"', package)
    assert {f"book/{name}" for name in listed} | {
        "mimetype",
        "META-INF/container.xml",
        "book/package.opf",
    } == {*files}
    order = re.findall(r'idref="page-(\w+)"', package)
    assert order == ["title", "contents", "tea", "pots"]
    assert re.findall(r'href="(\w+)\.xhtml"[^>]* properties="(.+?)"', package) == [
        ("contents", "nav"),
        ("tea", "svg"),
    ]


def test_the_links_of_an_epub_lead_from_file_to_file():
    files = unpacked()
    assert 'href="pots.xhtml#big"' in files["book/tea.xhtml"]
    assert 'id="big"' in files["book/pots.xhtml"]
    assert re.findall(r'href="(\w+\.xhtml)"', files["book/contents.xhtml"]) == ["tea.xhtml", "pots.xhtml"]


def test_an_epub_depends_on_nothing_but_what_it_is_made_of():
    assert epub(ABOUT, volume(), "p{}", b"png") == epub(ABOUT, volume(), "p{}", b"png")


def test_the_document_that_is_printed_has_all_anchors_once_and_the_numbers_of_pages():
    text = whole(ABOUT, volume(), {"tea": 3, "pots": 5})
    ids = re.findall(r' id="(\S+)"', text)
    assert ids == ["contents", "tea", "tea--tea", "pots", "pots--tea", "pots--big"]
    assert 'href="#pots--big"' in text
    assert [words(tree(item)) for item in re.findall(r"<a href=\"#\w+\">.*?</a>", text)] == ["Tea3", "Pots5"]
    assert re.findall(r"<h(\d)[^>]*>(\w+)", text) == [
        ("1", "Contents"),
        ("2", "Tea"),
        ("1", "More"),
        ("2", "Pots"),
        ("3", "Big"),
    ]


def test_the_home_page_links_the_book_once_its_files_are_there(tmp_path):
    for name in FILES:
        (tmp_path / name).write_bytes(b"0" * 1_250_000)
    assert re.findall(r'href="(.+?)".*?\((.+?)\)', home_linked(f"a{PLACE}b", tmp_path)) == [
        (FILES[0], "1.2 MB"),
        (FILES[1], "1.2 MB"),
    ]


def test_the_home_page_does_not_link_a_book_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        home_linked(PLACE, tmp_path)
    with pytest.raises(ValueError, match="no place for the book"):
        home_linked("", tmp_path)


def test_the_pages_themselves_have_the_place_for_the_links_and_no_link():
    home = (ROOT / "docs" / "index.md").read_text("utf-8")
    assert home.count(PLACE) == 1
    for file in (ROOT / "docs").glob("*.md"):
        assert not re.search(r"\.(?:epub|pdf)\b", file.read_text("utf-8"))
