"""Everything on a page is reached, seen and used with the keyboard alone."""

import pytest
from conftest import search
from playwright.sync_api import Page

# What reacts to a click and is on the screen. The label of the search is left out: its field is reached.
PRESSED = """[...document.querySelectorAll("a[href], button, summary, input, label, [tabindex='0']")]
    .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}) && one.offsetWidth)
    .filter(one => one.tagName !== "LABEL" || getComputedStyle(one).cursor === "pointer")
    .filter(one => one.htmlFor !== "__search")"""
# Of these, what was not reached: neither itself, nor what its label belongs to, nor another of that group.
MISSED = f"""{PRESSED}.filter(one => {{
    const control = one.closest("label")?.control ?? one
    const ways = [one, control, ...document.getElementsByName(control.name || "-")]
    return !ways.some(way => window.reached.has(way))
}}).map(one => one.outerHTML.slice(0, 200))"""
REACH = """async () => {
    const frame = () => new Promise(requestAnimationFrame)
    for (let i = 0; i < 3; i++) await frame()  // what comes near the screen gets its button in the next one
    const one = document.activeElement
    window.reached ??= new Set()
    if (window.reached.has(one) || one === document.body) return null
    window.reached.add(one)
    return [one.tagName, one.type, one.className, one.closest("header, nav, footer, article")?.tagName].join()
}"""


def walk(page: Page) -> set[str]:
    """Press Tab until everything was reached; the kinds of things that then look as if they were not."""
    kinds, unseen = set(), set()
    while page.keyboard.press("Tab") or (kind := page.evaluate(REACH)):
        if kind not in kinds and not kind.startswith("INPUT,text"):  # there a caret blinks
            kinds.add(kind)
            focused = page.screenshot()
            page.evaluate("window.last = document.activeElement; window.last.blur()")
            unseen |= {kind} if page.screenshot() == focused else set()
            page.evaluate("window.last.focus()")
    return unseen


@pytest.mark.parametrize("width", [1280, 390])
def test_tab_reaches_everything_and_shows_where_it_is(name, width, visit):
    page = visit(name, width=width)
    unseen = walk(page)
    assert (page.evaluate(MISSED), unseen) == ([], set())


def test_the_menu_of_a_small_screen_opens_and_is_reached(visit):
    page = visit("starting.html", width=390)
    page.keyboard.press("Tab")
    page.evaluate(REACH)
    page.keyboard.press("Space")
    page.locator(".md-nav--primary .md-nav__link:visible").first.wait_for()
    walk(page)
    assert page.evaluate(MISSED) == []


@pytest.mark.parametrize(
    ("key", "start", "end"), [("n", "processes", "starting"), ("p", "starting", "processes")]
)
def test_a_key_turns_the_page(key, start, end, visit):
    page = visit(f"{start}.html")
    page.keyboard.press(key)
    page.wait_for_url(f"**/{end}.html")


@pytest.mark.parametrize("key", ["s", "/"])
def test_a_key_opens_the_search(key, visit):
    page = visit("index.html")
    page.keyboard.press(key)
    page.locator(".md-search__input:focus").wait_for()


def test_a_result_of_the_search_is_chosen(visit):
    page = visit("index.html")
    search(page, "connections")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pipes.html**")


def test_an_output_is_chosen(visit):
    page = visit("starting.html")
    page.locator(".outputs > input").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".outputs:has(> input) > .pane").nth(1).wait_for()
