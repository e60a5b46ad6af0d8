"""How soon a phone shows each page, beside the page of Python's documentation. Run by `nox -s bench`.

PYTHON_DOCS names a folder with that documentation as HTML.
"""

import os
from pathlib import Path
from statistics import median

import pytest
from conftest import server
from playwright.sync_api import Browser

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
PYTHONS = "library/multiprocessing.html"


@pytest.fixture(scope="session")
def theirs() -> Server:
    """Python's documentation, served as our pages are."""
    folder = Path(os.environ["PYTHON_DOCS"])
    if not (folder / PYTHONS).is_file():
        pytest.fail(f"{folder} has no {PYTHONS}. Fix: PYTHON_DOCS=/path/to/html", pytrace=False)
    return Server(folder)


def test_a_page_is_painted_sooner_than_pythons(name, browser, theirs, figures):
    ours, others = [], []
    for _ in range(LOADS):  # in turn, so that both meet the same load of the machine
        ours.append(painted(browser, server().address + name))
        theirs.sent.clear()
        others.append(painted(browser, theirs.address + PYTHONS))
    sent = [size for _, size in theirs.sent]
    figures.append(
        f"{name}: painted after {median(ours):.2f} s, Python's page after {median(others):.2f} s "
        f"({sum(sent) / KIB:.1f} KiB in {len(sent)} requests)"
    )
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
