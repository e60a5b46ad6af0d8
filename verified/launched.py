"""How a program is run under a start method by our launcher, and what that notes about its children."""

import json
from pathlib import Path

from verified.result import Child

LAUNCHER = Path(__file__).with_name("launcher.py").read_text("utf-8")
# Show every warning but one: where a spawned process prints a traceback, Python 3.15 warns of itself.
WARNINGS = ["-W", "always", "-W", "ignore:Module globals is missing a __spec__.loader:DeprecationWarning"]


def launched(command: list[str], method: str, notes: Path, seed: int = 0) -> list[str]:
    """What to give to an interpreter so that it runs a command, such as ["orders.py"], in our launcher."""
    return [*WARNINGS, "-c", LAUNCHER, method, str(notes), str(seed), *command]


def children(notes: Path) -> tuple[Child, ...] | None:
    """How the children of the main process ended; None if it was killed before it could say."""
    try:
        return tuple(Child(*child) for child in json.loads(notes.read_text("utf-8")))
    except (OSError, ValueError):
        return None
