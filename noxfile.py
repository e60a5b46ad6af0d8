"""What a contributor runs. With only Python and pip at hand: python noxfile.py [nox's options]."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent

if __name__ == "__main__":  # run as a script: install nox, as locked, beside its sessions
    locked = ROOT / "requirements" / "nox.txt"
    tools = ROOT / ".nox" / "tools"
    if not tools.exists() or tools.stat().st_mtime < locked.stat().st_mtime:
        shutil.rmtree(tools, ignore_errors=True)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", "--target", str(tools), "-r", str(locked)], check=True)
        tools.touch()
    sys.path.insert(0, str(tools))
    from nox import main

    main()

import nox
from python_discovery import get_interpreter

sys.path.insert(0, str(ROOT))

from verified.changes import changed_files, changed_programs
from verified.layout import supported

FRESH = ["--fresh"] if "CI" in os.environ else []  # CI reuses no run
QUIET = ["--tb=short", "--no-header"]
MKDOCS = {"NO_MKDOCS_2_WARNING": "1"}  # an advertisement on standard error

nox.needs_version = ">=2026.10.20"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.download_python = "never"
nox.options.reuse_venv = "yes"


def install(session: nox.Session, group: str) -> None:
    session.install("--quiet", "--require-hashes", "-r", f"requirements/{group}.txt")


@nox.session(python=False)
def pythons(session: nox.Session) -> None:
    """Name the supported Pythons that are not on this machine; fail if none is."""
    missing = [python for python in supported() if get_interpreter(python) is None]
    if missing == supported() or (missing and "CI" in os.environ):
        session.error(f"Python {', '.join(missing)} was not found. Fix: install it")
    if missing:
        session.warn(f"not found, so not tested: Python {', '.join(missing)}")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, spelling and types, that nothing is forgotten, and the units of the engine."""
    install(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")
    session.run("mypy")
    session.run("zizmor", "--offline", "--no-progress", "--quiet", "--persona=auditor", ".github")
    session.run("pytest", "-n", "logical", "tests/unit", "tests/pages")


@nox.session(default=False)
def fix(session: nox.Session) -> None:
    """Repair what a machine can: style and layout of the code."""
    install(session, "lint")
    session.run("ruff", "check", "--fix", "--exit-zero", "--quiet")
    session.run("ruff", "format")


@nox.session
def tests(session: nox.Session) -> None:
    """Judge the runs of all programs; -- --python 3.14 --method spawn -k TestPids for some of them."""
    install(session, "tests")
    session.run("pytest", *FRESH, *session.posargs)
    if not session.posargs:
        session.run("python", "-m", "verified.complete")
        if changed_programs(ROOT) != set():  # None, if git cannot tell: then pytest says so
            session.run("pytest", "--mutants", "changed", *QUIET)


@nox.session
def site(session: nox.Session) -> None:
    """Build the site; every warning is an error."""
    install(session, "site")
    # Not --quiet: it would defeat --strict.
    session.run("mkdocs", "build", "--strict", *session.posargs, env=MKDOCS)


@nox.session(default=False)
def serve(session: nox.Session) -> None:
    """Build and serve the site, and rebuild it at each edit; prints its address."""
    install(session, "site")
    session.run("mkdocs", "serve", "--livereload", *session.posargs, env=MKDOCS)


@nox.session(default=False)
def book(session: nox.Session) -> None:
    """Build the site with all of it as an EPUB and a PDF; CHROMIUM=path names another binary."""
    install(session, "book")
    session.run("mkdocs", "build", "--strict", env=MKDOCS)
    session.run("python", "-m", "verified.book", "site", env=MKDOCS)


@nox.session(default=False)
def browser(session: nox.Session) -> None:
    """Check the whole site in a real Chromium; needs npm; CHROMIUM=path names another binary."""
    install(session, "browser")
    folder = ROOT / "tests" / "browser"
    installed = folder / "node_modules" / ".package-lock.json"
    if not shutil.which("npm"):
        session.error("npm was not found, which installs Lighthouse. Fix: install Node.js 20 or newer")
    if not installed.exists() or installed.stat().st_mtime < (folder / "package-lock.json").stat().st_mtime:
        session.run("npm", "ci", "--prefix", str(folder), external=True)
    session.run("pytest", "tests/browser", *session.posargs)


@nox.session(python=False, default=False)
def card(session: nox.Session) -> None:
    """Redraw card.png, which is shown where somebody shares a link to the site, from card.svg."""
    images = ROOT / "theme" / "images"
    chromium = os.environ.get("CHROMIUM", "chromium")
    flags = ["--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1200,630"]
    drawn, source = images / "card.png", (images / "card.svg").as_uri()
    session.run(chromium, *flags, f"--screenshot={drawn}", source, external=True)


@nox.session(default=False)
def record(session: nox.Session) -> None:
    """Run the programs and rewrite the recorded outputs that changed; -- -k TestPids for one."""
    install(session, "tests")
    session.run("pytest", "--record", *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Break every program in every place: some check must notice; -- -k TestPids for one."""
    install(session, "tests")
    session.run("pytest", "--mutants", "all", *QUIET, *FRESH, *session.posargs)


@nox.session(default=False)
def soak(session: nox.Session) -> None:
    """Run every program 10 times, or -- 300, on a busy machine with late processes; -k as above."""
    install(session, "tests")
    count, *options = session.posargs or ["10"]
    pythons = [] if "--python" in options else ["--python", "3.13", "--python", "3.15"]
    session.run("pytest", "--soak", count, "--tb=short", *pythons, *options)


@nox.session(default=False)
def timings(session: nox.Session) -> None:
    """Measure again what the pages claim about time, best of several."""
    install(session, "tests")
    session.run("pytest", "--timings", *session.posargs)


@nox.session
def mistakes(session: nox.Session) -> None:
    """Check the checks: make every mistake that they should notice; in CI, and after they were changed."""
    changed = changed_files(ROOT)
    if "CI" not in os.environ and changed is not None and not any(map(is_check, changed)):
        session.log("no check has changed, so none is checked: CI does")
        return
    install(session, "mistakes")
    session.run("pytest", "-n", "logical", "tests/mistakes", *session.posargs)


def is_check(file: str) -> bool:
    """Whether a file belongs to the checks, other than the properties of programs."""
    folder, _, rest = file.partition("/")
    return folder == "verified" or (folder == "tests" and not rest.startswith("test_"))


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Time tests, build and pages, these if PYTHON_DOCS=/path/to/html; -- queues grows that page."""
    install(session, "browser")
    session.run("python", "-m", "verified.bench", *session.posargs)
    session.run("pytest", "tests/browser/test_weight.py")
    if "PYTHON_DOCS" in os.environ:
        session.run("pytest", "tests/browser/bench_pages.py")
    else:
        session.warn("PYTHON_DOCS names no copy of Python's documentation, so no page is timed beside it")


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Rewrite requirements/ from the groups in pyproject.toml; -- --upgrade for newer."""
    install(session, "nox")
    for group in nox.project.load_toml(ROOT / "pyproject.toml")["dependency-groups"]:
        session.run(
            *["uv", "pip", "compile", "--quiet", "--universal", "--python-version", supported()[0]],
            *["--generate-hashes", "--no-header", "--annotation-style", "line"],
            *["--group", group, "--output-file", f"requirements/{group}.txt", *session.posargs],
        )
