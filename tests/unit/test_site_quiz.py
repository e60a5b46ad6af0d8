"""What a quiz asks, and what it says of each choice."""

import re

from verified.site.quiz import Choice, case_of, choices, described, opening, shown, wrong_keys

ENTRIES = {
    "queues/orders": {},
    "queues/orders.wrong1": {},
    "queues/orders.3.13.wrong1": {},
    "queues/full.wrong1": {},
}


def test_the_wrong_choices_of_a_program_are_found_by_their_keys():
    assert wrong_keys("queues/orders", ENTRIES) == ["queues/orders.3.13.wrong1", "queues/orders.wrong1"]
    assert case_of("queues/orders.3.13.wrong1") == "queues/orders.3.13"


def test_the_right_choice_ends_with_the_last_line_of_an_error():
    assert shown("1\n", "Traceback:\n  ...\nKeyError: 'a'\n") == "1\nKeyError: 'a'\n"
    assert shown("1\n", "hangs at: process.join()\n") == shown("1\n", "") == "1\n"


def test_a_wrong_choice_says_how_it_was_made():
    assert described("3.13 fork") == "Python 3.13 prints that under fork."
    assert described("3.13 own") == "Python 3.13 prints that."
    deleted = described("delete: queue.put(None)")
    assert deleted == "It would print that without the statement queue.put(None)."


def test_the_order_does_not_depend_on_which_is_right():
    texts = [choice.text for choice in choices("a", {"b": "3.13 fork", "c": "3.13 spawn"})]
    assert texts == [choice.text for choice in choices("c", {"a": "3.13 fork", "b": "3.13 spawn"})]


def test_each_choice_has_its_verdict_and_the_answer_is_folded():
    html = opening([Choice("1 < 2\n", "Python 3.13 prints that."), Choice("")], 4)
    assert re.findall(r'id="(.+?)"><label for="(.+?)"><code>(.+?)</code></label><p .+?>(.+?)</p>', html) == [
        ("quiz-4-1", "quiz-4-1", "1 &lt; 2", "No. Python 3.13 prints that."),
        ("quiz-4-2", "quiz-4-2", "<em>nothing</em>", "Right."),
    ]
    assert html.index("</fieldset>") < html.index("<details>")
