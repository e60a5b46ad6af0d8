"""What the card of a program shows."""

import re

from verified.site.card import Facts, card
from verified.site.listing import code, colored
from verified.site.page import Card, Output, Source
from verified.site.picture import Picture
from verified.site.stamp import Stamp

SOURCE = Source("queues/orders.py", "python", "print(1 < 2)\n")
OUT = Output("queues/orders", "True\n")
FACTS = Facts("queues/orders.py", "programs/queues/orders.py", ("python orders.py",))
STAMP = Stamp("Checked on Python 3.15", ("It prints True.",), ("Run on Linux.",))


def html(sources=(SOURCE,), outputs=(OUT,), facts=FACTS):
    return card(Card("", "queues", "orders", sources, outputs), facts, 7)


def words(text):
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_it_names_the_program_and_offers_it():
    assert '<span class="name">queues/orders.py</span>' in html()
    assert '<a class="take" href="programs/queues/orders.py" download="orders.py">' in html()


def test_it_shows_the_program_then_its_output_then_how_to_run_it():
    assert words(html()) == "queues/orders.py Download print ( 1 &lt; 2 ) Output True python orders.py"


def test_the_search_looks_into_outputs_and_not_into_programs():
    assert (
        '<div class="highlight" data-search-exclude><pre tabindex="0"><code><span class="nb">print' in html()
    )
    assert '<pre tabindex="0"><code>True</code>' in html()


def test_what_was_printed_has_no_button_to_copy_it():
    assert '<div class="pane no-copy"><pre tabindex="0"><code>True</code>' in html()


def test_one_output_says_for_which_cases_it_stands_and_where_it_was_made():
    known = Facts(
        "queues/orders.py",
        "",
        labels={"queues/orders": "fork"},
        origins={"queues/orders": "Python 3.15 on Linux, 2 CPUs"},
    )
    assert "Output: fork" in html(facts=known)
    assert '<p class="origin" data-search-exclude>Python 3.15 on Linux, 2 CPUs</p>' in html(facts=known)


def test_several_outputs_are_switched_by_their_labels():
    older = Output("queues/orders.3.13", "False\n")
    known = Facts("queues/orders.py", "", labels={OUT.key: "Python 3.15", older.key: "Python 3.13"})
    both = html(outputs=(OUT, older), facts=known)
    assert re.findall(r'id="(output-7-\d)"( checked)?><label for="(.+?)".*?>(.+?)<', both) == [
        ("output-7-1", " checked", "output-7-1", "Python 3.15"),
        ("output-7-2", "", "output-7-2", "Python 3.13"),
    ]
    assert "True" in both
    assert "False" in both


def test_outputs_of_which_nothing_is_known_are_numbered():
    assert "Output 1" in html(outputs=(OUT, Output("queues/orders.3.13", "")))


def test_standard_error_has_a_heading():
    both, alone = Output("queues/orders", "True\n", "Oops\n"), Output("queues/orders", None, "Oops\n")
    assert words(html((), (both,))) == "Output of queues/orders.py True on standard error Oops"
    assert words(html((), (alone,))) == "Output of queues/orders.py on standard error Oops"


def test_where_a_program_hangs_needs_none():
    hangs = Output("queues/orders", "True\n", "hangs at: process.join()\n")
    assert words(html((), (hangs,))).endswith("orders.py True It hangs, so we stopped it at process.join()")


def test_an_output_away_from_its_program_names_it_and_offers_nothing():
    assert words(html(sources=())) == "Output of queues/orders.py True"


def test_what_was_checked_is_folded():
    facts = Facts("queues/orders.py", "", ("python orders.py",), STAMP)
    assert words(html(facts=facts)).endswith(
        "python orders.py Checked on Python 3.15 It prints True. Run on Linux."
    )
    assert "<details" in html(facts=facts)
    assert "<details" not in html()


def test_a_program_with_packages_is_run_in_two_ways():
    facts = Facts("queues/orders.py", "", ("uv run orders.py", "python orders.py"))
    assert words(html(facts=facts)).endswith("uv run orders.py or python orders.py")


def test_a_folder_shows_its_files_by_their_names_in_it_and_its_command_once():
    files = [("main.py", "python", "print(3)\n"), ("run.txt", "console", "python main.py\n")]
    sources = tuple(Source(f"starting/greeter/{name}", kind, text) for name, kind, text in files)
    facts = Facts("starting/greeter", "programs/starting/greeter.zip", ("python main.py",))
    assert words(html(sources, (), facts)) == ("starting/greeter Download main.py print ( 3 ) python main.py")
    assert 'href="programs/starting/greeter.zip" download="greeter.zip"' in html(sources, (), facts)


def test_a_picture_is_beside_the_output():
    drawn = Facts(
        "queues/orders.py",
        "",
        picture=Picture("orders", "Each order", "<path/>", "a; b", 30, ""),
        origins={OUT.key: "Python 3.15 on Linux, 2 CPUs"},
    )
    assert "Each order. Drawn from the output of Python 3.15 on Linux, 2 CPUs." in html(facts=drawn)


def test_code_is_colored_and_reached_by_tab():
    assert code("import os\n", "python").startswith('<div class="highlight"><pre tabindex="0"><code><span')
    assert "\n</code>" not in code("import os\n", "python")


def test_names_and_signs_need_no_color_and_so_no_element():
    assert colored("total += price\n", "python") == "total += price"


def test_text_and_unknown_languages_are_shown_plainly():
    assert colored("a < b\n\n", "text") == colored("a < b\n\n", "klingon") == "a &lt; b\n"


def test_empty_lines_at_the_start_are_kept():
    assert colored("\nimport os\n", "python").startswith("\n")
