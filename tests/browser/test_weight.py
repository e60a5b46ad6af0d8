"""How much each page sends, and how much the page that follows it sends then."""

from urllib.parse import urljoin

from conftest import server

KIB = 1024


def test_a_page_is_light(name, visit, figures):
    account = server().sent
    account.clear()
    page = visit(name)
    page.wait_for_load_state("networkidle")
    first = [size for path, size in account if not path.startswith("search/")]
    index = sum(size for path, size in account if path.startswith("search/"))
    account.clear()
    onward = page.locator("a.md-footer__link--next")
    following_page = onward.get_attribute("href") if onward.count() else "index.html"
    page.goto(urljoin(page.url, following_page))
    page.wait_for_load_state("networkidle")
    following = sum(size for path, size in account if not path.startswith("search/"))
    weight = f"{sum(first) / KIB:.1f} KiB in {len(first)} requests"
    figures.append(
        f"{name}: {weight}, {following_page} {following / KIB:.1f}, the index {index / KIB:.1f} KiB"
    )
    assert sum(first) <= 82 * KIB
    assert len(first) <= 10
    assert following <= 15 * KIB
    assert 0 < index <= 160 * KIB
