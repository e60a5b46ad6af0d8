"""Workflows take their actions by hash, their Pythons from the classifiers, and publish what passed."""

import re
from pathlib import Path

import pytest

from verified.layout import ROOT

WORKFLOWS = sorted(path for path in (ROOT / ".github").rglob("*") if path.suffix in (".yml", ".yaml"))
USES = re.compile(r"^[ -]*uses: *(.*)$", re.MULTILINE)
PINNED = re.compile(r"[.$]/\S+|[^@\s]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
PYTHON = re.compile(r"(?<![\w.])3\.\d{1,2}(?![\w.])")
JOB = re.compile(r"^  (?P<name>[\w-]+):.*\n(?P<body>(?: {4}.*\n|\s*\n)+)", re.MULTILINE)
PULL_REQUEST = "if: github.event_name == 'pull_request'"


def name(workflow: Path) -> str:
    return workflow.relative_to(ROOT).as_posix()


def check(holds: object, message: str) -> None:
    if not holds:
        pytest.fail(message, pytrace=False)


def sessions(text: str) -> set[str]:
    """The sessions of nox that a workflow runs: after -s, or in the list of a matrix."""
    named = re.findall(r"noxfile\.py -s ((?:\w+ ?)+)", text) + re.findall(r"session: \[([\w, ]+)\]", text)
    return set(re.findall(r"\w+", " ".join(named)))


def jobs(text: str) -> dict[str, str]:
    return {job["name"]: job["body"] for job in JOB.finditer(text.partition("\njobs:\n")[2])}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_a_workflow_pins_each_action_by_its_hash(workflow):
    for action in USES.findall(workflow.read_text("utf-8")):
        check(
            PINNED.fullmatch(action.strip()),
            f"{name(workflow)}: expected owner/action@<hash of 40 digits> # v<release>, came {action!r}. "
            "Fix: name the full hash of the commit, and its release in a comment",
        )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_a_workflow_types_no_version_of_python(workflow):
    typed = PYTHON.search(workflow.read_text("utf-8"))
    check(
        not typed,
        f"{name(workflow)}: expected Pythons only from the classifiers of pyproject.toml, "
        f"came {typed and typed[0]!r}. Fix: take them from verified.layout.supported()",
    )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_a_workflow_runs_sessions_that_exist(workflow):
    known = set(re.findall(r"^def (\w+)\(session\b", (ROOT / "noxfile.py").read_text("utf-8"), re.MULTILINE))
    unknown = sessions(workflow.read_text("utf-8")) - known
    check(
        not unknown,
        f"{name(workflow)}: expected sessions that noxfile.py defines, came {sorted(unknown)}. "
        "Fix: name one of `nox -l`",
    )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_what_is_published_has_passed_every_job(workflow):
    found = jobs(workflow.read_text("utf-8"))
    verifying = {job for job, body in found.items() if "noxfile.py" in body and PULL_REQUEST not in body}
    for job, body in found.items():
        if "actions/deploy-pages@" in body:
            needs = re.search(r"^    needs: \[(.*)\]$", body, re.MULTILINE)
            missing = verifying - set(re.findall(r"[\w-]+", needs[1] if needs else ""))
            check(
                not missing,
                f"{name(workflow)}: expected the job {job} to need every job that verifies, "
                f"came a list without {sorted(missing)}. Fix: add them to its `needs: [...]`",
            )


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_what_is_published_has_the_book_that_its_home_page_links(workflow):
    for job, body in jobs(workflow.read_text("utf-8")).items():
        if "actions/upload-pages-artifact@" in body:
            check(
                "book" in sessions(body.partition("actions/upload-pages-artifact@")[0]),
                f"{name(workflow)}: expected the job {job} to build the book before it uploads the site. "
                "Fix: python noxfile.py -s tests book",
            )
