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
TREE = r"""
kind = "tree"
title = "Who started whom"
process = '^(?P<name>\w+)(?: of (?P<parent>\w+))?(?:, with (?P<threads>.+))?$'
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


def test_the_processes_of_a_tree_are_below_their_parents():
    assert facts(TREE, "shop\nann of shop\nbob of shop\ncid of ann\n") == (
        "shop is at the top; ann is a child of shop; cid is a child of ann; bob is a child of shop."
    )


def test_each_generation_is_further_to_the_right():
    boxes = re.findall(
        r'class="strong" d="M(\d+) (\d+)h', picture("a/b", TREE, "ann of shop\ncid of ann").shapes
    )
    assert boxes == [("0", "0"), ("26", "40"), ("52", "80")]


def test_a_line_leads_from_each_process_to_its_parent():
    shapes = picture("a/b", TREE, "ann of shop\nbob of shop\ncid of ann").shapes
    assert re.findall(r'path d="([^"]+)"', shapes) == ["M12 30V55H26", "M38 70V95H52", "M12 55V135H26"]


def test_the_root_of_a_tree_needs_no_line_of_its_own():
    assert facts(TREE, "ann of shop\n") == "shop is at the top; ann is a child of shop."


def test_threads_are_in_the_box_of_their_process():
    output = "shop, with main, feeder\nann of shop, with main\n"
    assert facts(TREE, output) == (
        "shop is at the top, with main, feeder; ann is a child of shop, with main."
    )
    shapes = picture("a/b", TREE, output).shapes
    assert re.findall(r'cy="(\d+)"', shapes) == ["39", "63", "127"]
    assert re.findall(r"h(\d+)v(\d+)h", shapes) == [("108", "78"), ("86", "54")]


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("", "no line of it matches process"),
        ("ann of shop\nann of shop\n", "expected a line for each process, came ['ann', 'ann']"),
        ("ann of shop\nbob of store\n", "expected one process without a parent, came ['shop', 'store']"),
        ("ann of bob\nbob of ann\n", "expected one process without a parent, came []"),
        ("shop\nann of bob\nbob of ann\n", "expected all to descend from shop, came {"),
    ],
)
def test_a_tree_that_cannot_be_drawn_says_why(output, message):
    with pytest.raises(ValueError, match=r"cannot draw queues/orders\.out") as error:
        facts(TREE, output)
    assert message in str(error.value)
    assert "Fix: its patterns" in str(error.value)


@pytest.mark.parametrize(
    ("toml", "output", "message"),
    [
        (TIMELINE, "nothing\n", "no line of it matches begins"),
        (MESSAGES, "nothing\n", "no line of it matches first"),
        (
            TIMELINE.replace("timeline", "cake"),
            "",
            "kind must be timeline, messages, chart, tree, and not 'cake'",
        ),
        (TIMELINE.replace("ends", "end"), "", "a timeline has title, begins, ends, part, mark, endless"),
        (
            TREE.replace("?P<name>", ""),
            "ann\n",
            "expected the groups name and parent in process, came none for name",
        ),
        (TREE.replace("process", "child"), "", "a tree has title, process, part"),
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
