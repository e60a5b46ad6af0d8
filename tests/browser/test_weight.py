"""How much each page sends."""

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
    page.goto(page.url.replace(name, "verified.html" if name == "index.html" else "index.html"))
    page.wait_for_load_state("networkidle")
    following = sum(size for path, size in account if not path.startswith("search/"))
    weight = f"{sum(first) / KIB:.1f} KiB in {len(first)} requests"
    figures.append(f"{name}: {weight}, the next page {following / KIB:.1f}, the index {index / KIB:.1f} KiB")
    assert sum(first) <= 82 * KIB
    assert len(first) <= 10
    assert following <= 15 * KIB
    assert 0 < index <= 60 * KIB
