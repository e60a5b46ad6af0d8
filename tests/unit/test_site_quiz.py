"""What a quiz asks, and what it says of each choice."""

import re

from verified.site.quiz import Choice, case_of, described, in_order, opening, wrong_keys

ENTRIES = {
    "queues/orders": {},
    "queues/orders.wrong1": {},
    "queues/orders.3.13.wrong1": {},
    "queues/full.wrong1": {},
}


def test_the_wrong_choices_of_a_program_are_found_by_their_keys():
    assert wrong_keys("queues/orders", ENTRIES) == ["queues/orders.3.13.wrong1", "queues/orders.wrong1"]
    assert case_of("queues/orders.3.13.wrong1") == "queues/orders.3.13"


def test_a_wrong_choice_says_how_it_was_made():
    assert described("3.13 fork", {}) == "Python 3.13 prints this under fork."
    assert described("3.13 own", {}) == "Python 3.13 prints this."
    deleted = described("delete: queue.put(None) (2)", {})
    assert deleted == "The program prints this without the statement `queue.put(None)`."


def test_a_changed_number_is_shown_in_its_line():
    files = {"tea.py": "SUGAR = 1  # lumps\nfor cup in range(2):\n    pour(cup)\n"}
    assert described("one less: 2", files) == "The program prints this with `for cup in range(1):`."
    assert described("one more: 1", files) == "The program prints this with `SUGAR = 2`."


def test_the_order_does_not_depend_on_which_is_right():
    found = [
        Choice("a"),
        Choice("b", "Too late.", "Python 3.13 prints this."),
        Choice("c", "Too early.", "…"),
    ]
    assert in_order(found) == in_order(reversed(found))


def test_each_choice_has_its_verdict_and_the_answer_is_folded():
    html = opening([Choice("1 < 2\n", "That is `a < b`.", "Python 3.13 prints this."), Choice("")], 4)
    assert re.findall(r'id="(.+?)"><label for="(.+?)"><code>(.+?)</code></label><p .+?>(.+?)</p>', html) == [
        (
            *("quiz-4-1", "quiz-4-1", "1 &lt; 2"),
            "No. That is <code>a &lt; b</code>. (Python 3.13 prints this.)",
        ),
        ("quiz-4-2", "quiz-4-2", "<em>nothing</em>", "Right."),
    ]
    assert html.index("</fieldset>") < html.index("<details>")
