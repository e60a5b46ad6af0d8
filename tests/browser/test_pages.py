"""Every page, in a real browser: for everyone, on every screen, and asking nobody else."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import SITE, search, server

SCREENS = [
    pytest.param({"width": 1280, "scheme": "light"}, id="light-1280"),
    pytest.param({"width": 1280, "scheme": "dark"}, id="dark-1280"),
    pytest.param({"width": 390, "scheme": "light", "has_touch": True, "is_mobile": True}, id="light-390"),
    pytest.param({"width": 390, "scheme": "dark", "has_touch": True, "is_mobile": True}, id="dark-390"),
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
KIB = 1024


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
    page = visit(page_with('href="glossary.html#'), **screen)
    page.locator('article a[href*="glossary.html#"]').first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    assert not violations(page)


def page_with(text: str) -> str:
    """A page of the built site that holds a text."""
    pages = [page.name for page in sorted(SITE.glob("*.html")) if text in page.read_text("utf-8")]
    return pages[0] if pages else pytest.skip(f"no page has {text}")


def test_a_page_never_scrolls_sideways_on_the_smallest_screen(name, visit):
    page = visit(name, width=320)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_page_can_be_read_without_javascript(name, visit):
    with_scripts, without = visit(name), visit(name, java_script_enabled=False)
    text = "article :is(h1, h2, h3, p, li, td, code)"
    assert without.locator(text).all_inner_texts() == with_scripts.locator(text).all_inner_texts()


def test_every_drawing_has_a_name(name, visit):
    unnamed = "article svg:not([aria-hidden=true]):not([aria-labelledby])"
    assert visit(name).locator(unnamed).count() == 0


def test_a_page_is_light(name, visit, figures):
    account = server().sent
    account.clear()
    page = visit(name)
    page.wait_for_load_state("networkidle")
    first = [size for path, size in account if not path.startswith("search/")]
    index = sum(size for path, size in account if path.startswith("search/"))
    assert index, "the search index was not asked for"
    account.clear()
    page.goto(page.url.replace(name, "verified.html" if name == "index.html" else "index.html"))
    page.wait_for_load_state("networkidle")
    next_page = sum(size for path, size in account if not path.startswith("search/"))
    figures.append(f"{name}: {len(first)} requests, {sum(first)} bytes; next {next_page}; search {index}")
    assert (sum(first) <= 82 * KIB, len(first) <= 10, next_page <= 15 * KIB, index <= 60 * KIB) == (True,) * 4
