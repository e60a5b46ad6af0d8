"""Build the site once, serve it, and open its pages in a real browser that misses no trouble."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright

from server import Server
from verified.chromium import FLAGS, binary

ROOT = Path(__file__).parents[2]
SITE = ROOT / ".checked" / "site"
LIMIT = 120_000  # ms until a test gives up waiting, on however busy a machine
STARTED = "html[data-js-focus-visible]"  # by Material's script


@cache
def server() -> Server:
    """The built site, served."""
    started = Server(SITE)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", str(SITE)]
    environment = os.environ | {"SITE_URL": started.address, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if built.returncode:
        pytest.exit(f"the site does not build. Fix what nox -s site says:\n{built.stderr}", returncode=1)
    return started


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every page that the built site has."""
    if "name" in metafunc.fixturenames:
        server()
        metafunc.parametrize("name", sorted(page.name for page in SITE.glob("*.html")))


FIGURES: list[str] = []


@pytest.fixture(scope="session")
def figures() -> list[str]:
    """What was measured, a line each, to print in the end."""
    return FIGURES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in FIGURES:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def address() -> str:
    return server().address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> str:
    """The Chromium to drive: the one that CHROMIUM names, one that is installed, or Playwright's own."""
    try:
        return binary(playwright.chromium.executable_path)
    except FileNotFoundError as error:
        pytest.exit(str(error), returncode=1)


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    try:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
    except Error as error:
        pytest.exit(f"{chromium} does not start. Fix: CHROMIUM=/path/to/another\n{error}", returncode=1)
    yield started
    started.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open a page in a fresh browser. No page may have had any trouble when the test ends."""
    contexts, troubles = [], []

    def visit(name: str, at: str = address, width: int = 1280, scheme: str = "light", **more: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"] if at == address else [],
            **more,
        )
        context.set_default_timeout(LIMIT)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: said.type in ("error", "warning") and troubles.append(said.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("requestfailed", lambda request: troubles.append(f"{request.url}: {request.failure}"))
        page.on(
            "request", lambda request: foreign(request.url, at) and troubles.append(f"asks {request.url}")
        )
        page.on("response", lambda answer: answer.status >= 400 and troubles.append(f"no {answer.url}"))
        page.goto(at + name, wait_until="load")
        if more.get("java_script_enabled", True):
            page.locator(STARTED).wait_for()
        return page

    yield visit
    found = list(troubles)  # before the end of a visit cuts off what it still asks for
    for context in contexts:
        context.close()
    assert not found, "Fix: what the page asks for, or the policy in verified/site/postprocess.py"


def foreign(url: str, home: str) -> bool:
    """Whether an address is neither of the site nor inside the page."""
    return not url.startswith((home, "data:", "blob:"))


def search(page: Page, query: str) -> str:
    """The address, without what it highlights, of the first thing that the search of a page finds, if any."""
    return next(iter(found(page, query)), "")


def found(page: Page, query: str) -> list[str]:
    """The addresses of all that the search of a page finds, the best first, without what they highlight."""
    page.keyboard.press("/")
    page.keyboard.insert_text(query)  # at once: typed, it would first find what its beginning finds
    page.keyboard.press("End")  # the search reads its field when a key goes up
    said = page.locator(".md-search-result__meta", has_text="matching document")
    said.wait_for()
    if said.inner_text().strip().startswith("No "):
        return []
    links = page.locator(".md-search-result__item > .md-search-result__link")
    return [link.get_attribute("href").partition("?")[0] for link in links.all()]
