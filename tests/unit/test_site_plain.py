"""The pages as plain Markdown, and the list of them."""

from verified.site.card import Facts
from verified.site.page import Card, Example, Output, Prose, Quiz, Source
from verified.site.picture import Picture
from verified.site.plain import Entry, contents, plain
from verified.site.quiz import Choice
from verified.site.stamp import Stamp

CHOICES = [Choice("2\n", "Too many.", "Python 3.13 prints this."), Choice("1\n")]
FACTS = Facts(
    "queues/orders.py",
    "programs/queues/orders.py",
    ("python orders.py",),
    Stamp("Checked on Python 3.15", ("It prints 1.",), ("Run on Linux.",)),
    Picture("orders", "Each order", "<path/>", "a; b.", 30, ""),
    {"queues/orders.fork": "fork"},
    {"queues/orders.fork": "Python 3.15 on Linux, 2 CPUs"},
)
SOURCE = Source("queues/orders.py", "python", "print(1)\n")


def markdown(*blocks):
    return plain(list(blocks), lambda number: FACTS, lambda quiz: CHOICES)


def test_a_program_is_whole_with_its_output_its_picture_and_its_checks():
    output = Output("queues/orders.fork", "1\n", "Oops\n")
    assert markdown(Card("", "queues", "orders", (SOURCE,), (output,))) == (
        '```python title="queues/orders.py"\nprint(1)\n```\n\n'
        '```text title="Output of queues/orders.py, fork, made by Python 3.15 on Linux, 2 CPUs"\n'
        '1\n```\n\n```text title="on standard error"\nOops\n```\n\n'
        "*Each order:* a; b.\n\n"
        "[Download](<programs/queues/orders.py>) it and run `python orders.py`.\n\n"
        "Checked on Python 3.15:\n\n- It prints 1.\n- Run on Linux.\n"
    )


def test_where_a_program_hangs_is_said_below_its_output():
    output = Output("queues/orders", "1\n", "hangs at: process.join()\n")
    shown = markdown(Card("", "queues", "orders", (), (output,)))
    assert "\n1\n```\n\nIt hangs, so we stopped it at `process.join()`.\n" in shown


def test_an_output_away_from_its_program_is_not_checked_twice():
    assert "Checked" not in markdown(Card("", "queues", "orders", (), (Output("queues/orders", "1\n"),)))


def test_what_only_this_site_understands_is_left_out():
    html = '<section class="x" markdown>\n\n# Home\n\n[Start](a.md){ .md-button .md-button--primary }\n'
    assert markdown(Prose(html)) == "# Home\n\n[Start](a.md)\n"


def test_a_quiz_has_its_choices_and_what_each_is():
    assert markdown(Quiz("", "queues", "orders", "It is one.\n")) == (
        '**What does it print?**\n\n```text title="a"\n2\n```\n\n```text title="b"\n1\n```\n\n'
        "- a: No. Too many. (Python 3.13 prints this.)\n- b: Right.\n\nIt is one.\n"
    )


def test_an_example_stays_as_deep_as_it_was():
    assert markdown(Prose("- a\n"), Example("    ", "python", "python", "print(1)\n\nx = 1\n")) == (
        "- a\n\n    ```python\n    print(1)\n\n    x = 1\n    ```\n"
    )


def test_the_list_has_the_pages_in_order_and_the_archive():
    entries = [Entry("index.md", "Home", ""), Entry("queues.md", "Queues", "About queues.")]
    assert contents("Site", "All about it.", "https://example.com/", entries) == (
        "# Site\n\n> All about it.\n\n## Pages\n\n"
        "- [Home](https://example.com/index.md)\n"
        "- [Queues](https://example.com/queues.md): About queues.\n\n"
        "## Programs\n\n- [All programs](https://example.com/programs.zip)\n"
    )
