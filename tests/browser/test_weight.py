"""How much each page sends, and how soon a phone shows it, beside the page of Python's documentation.

PYTHON_DOCS=/path/to/html names a folder with that documentation; without it our pages stand alone.
"""

import os
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser

from conftest import server
from server import Server

KIB = 1024
LOADS = 5
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True}
PHONE_CPU = {"rate": 4}  # times slower than this machine
PHONE_NETWORK = {
    "offline": False,
    "latency": 150,  # ms
    "downloadThroughput": 1.6e6 / 8,  # bytes a second
    "uploadThroughput": 0.75e6 / 8,
}
PAINTED = """() => new Promise(done =>
    new PerformanceObserver(seen => done(seen.getEntries().at(-1).startTime))
        .observe({type: "largest-contentful-paint", buffered: true}))"""


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


@pytest.fixture(scope="session")
def theirs() -> Server | None:
    """Python's documentation, served as our pages are."""
    if "PYTHON_DOCS" not in os.environ:
        return None
    folder = Path(os.environ["PYTHON_DOCS"])
    if not (folder / PYTHONS).is_file():
        pytest.fail(f"{folder} has no {PYTHONS}. Mend: PYTHON_DOCS=/path/to/html", pytrace=False)
    return Server(folder)


PYTHONS = "library/multiprocessing.html"


def test_a_page_is_painted_sooner_than_pythons(name, browser, theirs, figures):
    ours, others = [], []
    for _ in range(LOADS):  # in turn, so that both meet the same load of the machine
        ours.append(painted(browser, server().address + name))
        if theirs:
            theirs.sent.clear()
            others.append(painted(browser, theirs.address + PYTHONS))
    figures.append(f"{name}: painted after {median(ours):.2f} s")
    if theirs:
        sent = [size for _, size in theirs.sent]
        figures[-1] += f", Python's page after {median(others):.2f} s"
        figures[-1] += f" ({sum(sent) / KIB:.1f} KiB in {len(sent)} requests)"
        assert median(ours) < median(others)


def painted(browser: Browser, url: str) -> float:
    """When a phone has painted the largest thing of a page that it sees for the first time, in seconds."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", PHONE_NETWORK)
    session.send("Emulation.setCPUThrottlingRate", PHONE_CPU)
    page.goto(url, wait_until="networkidle")
    seconds = page.evaluate(PAINTED) / 1000
    context.close()
    return seconds
