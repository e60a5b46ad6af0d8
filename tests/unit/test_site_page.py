"""How a page is parsed, and how its parts come back into the rendered page."""

import pytest

from verified.site.page import Card, Example, Output, Prose, Quiz, Source, filled, parse, with_slots

FILES = {
    "queues/orders.py": "print(1)\n",
    "queues/orders.out": "1\n",
    "queues/orders.err": "an error\n",
    "queues/orders.3.13.out": "0\n",
    "queues/full.py": "print(2)\n",
    "starting/greeter/main.py": "print(3)\n",
    "starting/greeter/run.txt": "python main.py\n",
    "starting/greeter.out": "3\n",
}
PROGRAM = '```python title="queues/orders.py"\n--8<-- "queues/orders.py"\n```\n'
OUTPUT = '```text title="queues/orders.out"\n--8<-- "queues/orders.out"\n```\n'
ERROR = '```text title="queues/orders.err"\n--8<-- "queues/orders.err"\n```\n'
OLDER = '```text title="queues/orders.3.13.out"\n--8<-- "queues/orders.3.13.out"\n```\n'
FULL = '```python title="queues/full.py"\n--8<-- "queues/full.py"\n```\n'
ORDERS = Source("queues/orders.py", "python", "print(1)\n")


def blocks(*pieces):
    return [block for block in parse("\n".join(pieces), FILES.__getitem__) if block != Prose("\n")]


def test_a_program_and_its_output_are_one_card():
    assert blocks(PROGRAM, OUTPUT) == [
        Card("", "queues", "orders", (ORDERS,), (Output("queues/orders", "1\n"),))
    ]


def test_what_comes_between_them_parts_them():
    first, text, second = blocks(PROGRAM, "It prints:\n", OUTPUT)
    assert (first.outputs, second.sources) == ((), ())
    assert text.text.strip() == "It prints:"


def test_outputs_in_several_cases_stay_apart():
    [card] = blocks(PROGRAM, OUTPUT, OLDER)
    assert [output.key for output in card.outputs] == ["queues/orders", "queues/orders.3.13"]


def test_standard_error_belongs_to_the_output_of_its_case():
    [card] = blocks(PROGRAM, OUTPUT, ERROR)
    assert card.outputs == (Output("queues/orders", "1\n", "an error\n"),)


def test_a_fence_with_both_is_the_same():
    both = OUTPUT.replace('.out"\n```', '.out"\n--8<-- "queues/orders.err"\n```')
    assert blocks(both) == [Card("", "queues", "orders", (), (Output("queues/orders", "1\n", "an error\n"),))]


def test_two_programs_are_two_cards():
    assert [card.stem for card in blocks(PROGRAM, OUTPUT, FULL)] == ["orders", "full"]


def test_the_files_of_a_folder_are_one_card_with_its_output():
    main = '```python title="starting/greeter/main.py"\n--8<-- "starting/greeter/main.py"\n```\n'
    run = '```console title="starting/greeter/run.txt"\n--8<-- "starting/greeter/run.txt"\n```\n'
    out = '```text title="starting/greeter.out"\n--8<-- "starting/greeter.out"\n```\n'
    [card] = blocks(main, run, out)
    assert [source.name for source in card.sources] == [
        "starting/greeter/main.py",
        "starting/greeter/run.txt",
    ]
    assert card.outputs == (Output("starting/greeter", "3\n"),)


def test_a_fence_of_the_page_itself_keeps_its_text():
    [example] = blocks("    ```python\n    if True:\n        print(1)\n    ```\n")
    assert example == Example("    ", "python", "python", "if True:\n    print(1)\n")


def test_a_quiz_has_a_program_and_a_text_that_is_rendered_with_the_page():
    [quiz] = blocks('```quiz title="queues/orders.py"\nIt is *one*.\n```\n')
    assert quiz == Quiz("", "queues", "orders", "It is *one*.\n")
    assert with_slots([quiz]).split() == ["\ue0000\ue001", "It", "is", "*one*.", "\ue0000/\ue001"]
    html = "<p>\ue0000\ue001</p><p>It is <em>one</em>.</p><p>\ue0000/\ue001</p>"
    assert filled(html, lambda number, end: "</b>" if end else "<b>") == "<b><p>It is <em>one</em>.</p></b>"


def test_an_include_in_another_form_is_refused():
    with pytest.raises(ValueError, match=r"the fence of queues/orders\.out must start with"):
        blocks(OUTPUT.replace("text title", "python title"))


def test_each_part_that_is_no_prose_comes_back_at_its_place():
    parsed = parse(f"# Queues\n\n{PROGRAM}\nMore.\n", FILES.__getitem__)
    lines = [line for line in with_slots(parsed).split("\n") if line and not line.startswith("{:")]
    html = "".join(f"<p>{line}</p>" for line in lines)
    assert (
        filled(html, lambda number, end: f"[{parsed[number].stem}]") == "<p># Queues</p>[orders]<p>More.</p>"
    )


def test_a_slot_is_as_deep_as_its_fence():
    parsed = parse("??? example\n\n    ```text\n    a\n    ```\n", FILES.__getitem__)
    assert "\n\n    \ue0001\ue001\n\n" in with_slots(parsed)


def test_a_program_has_its_file_as_anchor_where_it_is_shown_first():
    card = Card("", "queues", "orders", (Source("queues/orders.py", "python", ""),))
    output = Card("", "queues", "orders", (), (Output("queues/orders", "1"),))
    slots = ["\ue0000\ue001\n{: #orders.py }", "\ue0001\ue001", "\ue0002\ue001"]
    assert with_slots([card, output, card]).split("\n\n")[1::2] == slots
    html = filled('<p id="orders.py">\ue0000\ue001</p>', lambda number, end: '<div class="card"></div>')
    assert html == '<div id="orders.py" class="card"></div>'


def test_the_anchor_of_a_folder_is_its_name():
    sources = (Source("starting/greeter/main.py", "python", ""),)
    assert "{: #greeter }" in with_slots([Card("", "starting", "greeter", sources)])
