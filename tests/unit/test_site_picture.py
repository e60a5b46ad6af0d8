"""What is drawn from an output, and what cannot be drawn."""

import re

import pytest

from verified.site.picture import picture

TIMELINE = r"""
kind = "timeline"
title = "Each order"
begins = '^(\w+) is put'
ends = '^(\w+) is taken'
"""
MESSAGES = r"""
kind = "messages"
title = "Who sends what"
first = '^(\w+) begins'
step = '^(?P<receiver>\w+) heard (?P<what>\w+)(?: from (?P<sender>\w+))?'
"""
CHART = r"""
kind = "chart"
title = "What costs how much"
bar = '^(?P<what>\w+): (?P<value>\d+ ms)'
"""


def facts(toml, output):
    return picture("queues/orders", toml, output).facts


def widths(toml, output):
    return re.findall(r'width="([\d.]+)"', picture("queues/orders", toml, output).shapes)


def test_a_timeline_has_a_bar_for_each_name():
    assert facts(TIMELINE, "a is put\nb is put\na is taken\nb is taken\n") == (
        "a from step 1 to step 3; b from step 2 to step 4."
    )


def test_a_bar_without_an_end_needs_a_word_for_it():
    with pytest.raises(ValueError, match=r"\['a', 'b'\] begin, \['a'\] end"):
        facts(TIMELINE, "a is put\nb is put\na is taken\n")
    waits = f'{TIMELINE}endless = "waits forever"'
    assert facts(waits, "a is put\nb is put\na is taken\n").endswith("b from step 2, waits forever.")


def test_a_mark_is_a_step_of_its_own():
    marked = f"{TIMELINE}mark = '^(all are put)'"
    assert facts(marked, "a is put\nall are put\na is taken\n") == (
        "all are put at step 2; a from step 1 to step 3."
    )


def test_parts_are_drawn_below_their_headings():
    parts = f"{TIMELINE}part = '^(.+):$'"
    output = "first:\na is put\na is taken\nsecond:\nb is put\nb is taken\n"
    assert facts(parts, output) == "first: a from step 1 to step 2. second: b from step 1 to step 2."


def test_messages_go_from_process_to_process():
    assert facts(MESSAGES, "ann begins\nbob heard hello from ann\n") == "ann sends hello to bob."


def test_a_process_by_itself_sends_nothing():
    alone = MESSAGES.replace("?P<receiver>", "?:")
    assert facts(alone, "ann begins\nx heard steps from bob\n") == "bob steps."


def test_a_part_without_a_step_needs_a_caption():
    parts = f"{MESSAGES}part = '^(round \\d):$'\n"
    output = "ann begins\nround 1:\nbob heard hello from ann\nround 2:\n"
    with pytest.raises(ValueError, match="a part has no line that matches step"):
        facts(parts, output)
    silent = f'{parts}silent = "nobody hears anything"'
    assert facts(silent, output).endswith("round 2: nobody hears anything.")


def test_the_bars_of_a_chart_are_as_long_as_their_values():
    assert facts(CHART, "fork: 2 ms\nspawn: 8 ms\n") == "fork 2 ms; spawn 8 ms."
    assert widths(CHART, "fork: 2 ms\nspawn: 8 ms\n") == ["82.0", "328.0"]


def test_a_chart_of_powers_of_ten_says_so():
    powers = f"{CHART}powers_of_ten = true"
    assert facts(powers, "fork: 10 ms\nspawn: 1000 ms\n").endswith("Each mark is ten times the one before.")
    assert widths(powers, "fork: 10 ms\nspawn: 1000 ms\n") == ["109.3", "328.0"]


@pytest.mark.parametrize(
    ("toml", "output", "message"),
    [
        (TIMELINE, "nothing\n", "no line of it matches begins"),
        (MESSAGES, "nothing\n", "no line of it matches first"),
        (TIMELINE.replace("timeline", "cake"), "", "kind must be timeline, messages, chart, and not 'cake'"),
        (TIMELINE.replace("ends", "end"), "", "a timeline has title, begins, ends, part, mark, endless"),
        ("kind", "", "Expected '=' after a key"),
        (CHART.replace("(?P<what>", "(?P<what"), "", "bad character in group name"),
    ],
)
def test_what_cannot_be_drawn_names_the_file_and_the_reason(toml, output, message):
    with pytest.raises(ValueError, match=r"snippets/queues/orders\.drawing\.toml cannot draw") as error:
        facts(toml, output)
    assert message in str(error.value)
    assert "Fix: " in str(error.value)


def test_a_figure_has_its_title_and_its_facts_as_text():
    html = picture("queues/orders", TIMELINE, "a<b is put\na is put\na is taken\n").figure("")
    assert 'aria-labelledby="drawing-orders drawing-orders-facts"' in html
    assert "<figcaption>Each order. Drawn from the output, line after line" in html


def test_its_texts_cannot_break_the_page():
    html = picture("queues/orders", TIMELINE.replace("Each", "<Each"), "a is put\na is taken\n").figure("")
    assert "&lt;Each" in html
    assert "<Each" not in html
