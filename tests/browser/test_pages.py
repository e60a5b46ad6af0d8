"""Every page, in a real browser: for everyone, on every screen, and asking nobody else."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import search

SCREENS = [
    pytest.param({"width": 1280, "scheme": "light"}, id="light-1280"),
    pytest.param({"width": 1280, "scheme": "dark"}, id="dark-1280"),
    pytest.param({"width": 390, "scheme": "light", "has_touch": True, "is_mobile": True}, id="light-390"),
    pytest.param({"width": 390, "scheme": "dark", "has_touch": True, "is_mobile": True}, id="dark-390"),
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page) -> str:
    """What axe finds on a page as it is now, for people to read; nothing if it finds nothing."""
    found = Axe().run(page, options={"runOnly": WCAG})
    assert found.response["passes"], "axe looked at nothing"
    return found.generate_report() if found.violations_count else ""


@pytest.fixture(params=SCREENS)
def screen(request) -> dict:
    return request.param


def test_a_page_is_accessible_with_every_fold_open(name, screen, visit):
    page = visit(name, **screen)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert not violations(page)


def test_the_results_of_a_search_are_accessible(screen, visit):
    page = visit("index.html", **screen)
    assert search(page, "process")
    assert not violations(page)


@pytest.mark.parametrize("screen", SCREENS[2:], indirect=True)
def test_the_drawer_is_accessible(screen, visit):
    page = visit("index.html", **screen)
    page.locator(".md-header__button[for=__drawer]").click()
    page.locator(".md-nav--primary .md-nav__link").first.wait_for()
    assert not violations(page)


def test_a_page_is_accessible_after_a_copy(screen, visit):
    page = visit("pipes.html", **screen)
    page.locator(".md-code__button").first.click()
    page.locator(".md-dialog--active").wait_for()
    assert not violations(page)


def test_a_term_of_the_glossary_is_explained_accessibly(screen, visit):
    page = visit("starting.html", **screen)
    page.locator('article a[href*="glossary.html#"]').first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    assert not violations(page)


def again(page) -> None:
    """Load a page once more, but only when it has all that it asked for: the home page asks late."""
    page.wait_for_load_state("networkidle")
    page.reload()


def scheme_before_material(page) -> str:
    """The colors of a page as it is first painted, while Material's script is still on its way."""
    page.route("**/bundle.*.js", lambda asked: asked.fulfill(body="", content_type="text/javascript"))
    again(page)
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_the_first_paint_has_the_colors_of_the_system(screen, visit):
    page = visit("index.html", **screen)
    page.evaluate("localStorage.clear()")
    assert scheme_before_material(page) == {"light": "default", "dark": "slate"}[screen["scheme"]]


def test_the_first_paint_has_the_colors_that_were_chosen(visit):
    page = visit("index.html")
    page.get_by_title("Switch to dark").click()
    assert scheme_before_material(page) == "slate"


UNDER_THE_BUTTON = """code => {
    const button = code.parentElement.querySelector(".md-code__nav").getBoundingClientRect()
    const text = document.createRange()
    text.selectNodeContents(code)
    const lines = [...text.getClientRects()].filter(one => one.width)
    return lines.some(one => one.right > button.left && one.top < button.bottom)
}"""


def test_no_line_of_a_program_that_cannot_scroll_ends_under_its_button(name, visit):
    page = visit(name, **SCREENS[2].values[0])
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    for program in page.locator(".highlight pre").all():
        program.focus()
        program.locator(".md-code__nav").wait_for()
        assert not program.locator("code").evaluate(UNDER_THE_BUTTON), program.inner_text()[:100]


def test_the_menu_of_a_small_screen_is_laid_out_only_when_it_is_open(visit):
    page = visit("index.html", width=390)
    entry = page.locator(".md-nav--primary .md-nav__link").first
    assert not entry.evaluate("one => one.checkVisibility()")
    page.locator(".md-header__button[for=__drawer]").click()
    assert entry.evaluate("one => one.checkVisibility()")


def test_the_scroll_bars_have_the_colors_that_were_chosen(visit):
    page = visit("index.html")
    page.get_by_title("Switch to dark").click()
    page.wait_for_function("document.querySelector('meta[name=color-scheme]').content === 'dark'")


BESIDE = """[...document.querySelectorAll(".card .sources")].map(sources => {
    const results = sources.parentElement.querySelector(".results")
    return Boolean(results) && results.getBoundingClientRect().left > sources.getBoundingClientRect().left
})"""


def test_a_program_and_its_output_are_side_by_side_on_a_wide_screen_where_both_fit(visit):
    wide, phone = visit("processes.html", width=1680), visit("processes.html", width=390)
    assert set(wide.evaluate(BESIDE)) == {True, False}
    assert set(phone.evaluate(BESIDE)) == {False}


CHOSEN = """[...document.querySelectorAll(".outputs > :checked + label")].map(label => label.textContent)"""


def test_a_start_method_that_is_chosen_in_one_card_is_chosen_in_all(visit):
    page = visit("processes.html")
    assert "fork" not in page.evaluate(CHOSEN)
    page.locator(".outputs > label", has_text=re.compile("^fork$")).first.click()
    assert page.evaluate(CHOSEN).count("fork") > 1


def test_a_page_never_scrolls_sideways_on_the_smallest_screen(name, visit):
    page = visit(name, width=320)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


CARD = ".bar, .title, .stream, .origin, .outputs > label"
TEXT = f"article :is(h1, h2, h3, h4, p, li, th, td, pre, code, summary, svg, figcaption, {CARD})"
LOOK = f"""document.querySelectorAll("{TEXT}").forEach(one =>
    one.checkVisibility({{opacityProperty: true, visibilityProperty: true}}) && one.classList.add("seen"))"""


def test_all_of_a_page_can_be_read_without_javascript(name, visit):
    page = visit(name, java_script_enabled=False)
    page.evaluate(LOOK)
    for closed in page.locator(".outputs > label, summary").all():
        closed.click()
        page.evaluate(LOOK)
    assert page.locator(f"{TEXT}:not(.seen)").all_inner_texts() == []


def test_nothing_moves_for_those_who_asked_for_that(name, visit):
    moving = """[...document.querySelectorAll("*")].flatMap(one => ["", "::before", "::after"].map(part => {
        const style = getComputedStyle(one, part)
        const still = style.transitionProperty === "none" && style.animationName === "none"
        return still && style.scrollBehavior === "auto" ? "" : one.outerHTML.slice(0, 100) + part
    })).filter(Boolean)"""
    assert visit(name).evaluate(moving) == []


def test_all_of_a_page_is_printed_and_nothing_to_press(name, visit):
    page = visit(name, width=642)  # what margins of 2 cm leave of A4
    page.emulate_media(media="print")
    page.evaluate(LOOK)
    pressed = "header, nav, footer, form, button, input, .headerlink, .about-page, .doors, .take"
    wrong = {
        f"{TEXT}:not(.seen)": f"!one.closest('{pressed}')",
        pressed: "one.offsetWidth && one.checkVisibility({opacityProperty: true})",
        "article :not(svg *)": "one.scrollWidth > one.clientWidth + 1",  # cut off
    }
    for selector, condition in wrong.items():
        found = f"[...document.querySelectorAll(`{selector}`)].filter(one => {condition})"
        assert page.evaluate(f"{found}.map(one => one.outerHTML.slice(0, 200))") == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_cheat_sheet_is_printed_on_one_page(paper, visit):
    assert visit("cheatsheet.html").pdf(format=paper).count(b"/Type /Page\n") == 1


def test_every_drawing_has_its_text(name, visit):
    page = visit(name)
    for drawing in page.locator("article svg:not([aria-hidden=true])").all():
        ids = (drawing.get_attribute("aria-labelledby") or "").split()
        texts = [page.locator(f"[id='{one}']").text_content().strip() for one in ids]
        assert len(texts) == 2, f"a drawing in {name} needs a title and what it tells in words"
        assert all(texts)
