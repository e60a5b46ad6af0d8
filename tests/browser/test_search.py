"""What readers look for comes first, with a server and without."""

import json
from pathlib import Path

from conftest import SITE, found, search

# What people type, and the pages that answer it: written by somebody who had not seen the pages.
PHRASINGS = json.loads(Path(__file__).with_name("phrasings.json").read_text("utf-8"))


def test_the_words_that_people_type_lead_to_the_page_that_answers_them(visit, address, figures):
    places = {}
    for query, pages in PHRASINGS.items():
        links = [link.removeprefix(address).partition("#")[0] for link in found(visit("index.html"), query)]
        links = list(dict.fromkeys(links))  # a page has a link of its own and one for each section
        places[query] = next(
            (place for place, link in enumerate(links) if link[:-5] in pages), len(links) + 9
        )
    first = [query for query, place in places.items() if place == 0]
    figures.append(f"search: the right page comes first for {len(first)} of {len(places)} phrasings")
    assert not [query for query, place in places.items() if place > 2], "comes after the third page"
    assert len(first) >= 0.9 * len(places), sorted(places.keys() - first)


def test_search_works_from_a_folder(visit):
    folder = SITE.as_uri() + "/"
    page = visit("index.html", at=folder)
    assert search(page, "connections").startswith(f"{folder}pipes.html")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(f"{folder}pipes.html**")
