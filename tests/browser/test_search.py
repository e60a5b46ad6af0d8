"""What readers look for comes first, with a server and without."""

import pytest
from conftest import SITE, search

LOOK_UPS = {
    "args=(queue)": "queues.html",
    "BrokenProcessPool": "pools.html",
    "zombie": "ending.html",
    "why does it hang": "queues.html",
    "exit code": "ending.html",
    "start method": "starting.html",
    "main guard": "processes.html",
    "shared memory": "sharing.html",
    "race condition": "locks.html",
    "Pipe": "pipes.html",
    "threads or processes": "processes.html",
}


@pytest.mark.parametrize("query", LOOK_UPS)
def test_the_right_page_comes_first(query, visit, address):
    found = search(visit("index.html"), query)
    assert found.removeprefix(address).partition("#")[0] == LOOK_UPS[query]


def test_search_works_from_a_folder(visit):
    folder = SITE.as_uri() + "/"
    page = visit("index.html", at=folder)
    assert search(page, "connections").startswith(f"{folder}pipes.html")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(f"{folder}pipes.html**")
