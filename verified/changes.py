"""Which programs a contributor has changed, as git knows."""

import subprocess
from pathlib import Path

from verified.layout import programs

MAIN = ("upstream/main", "origin/main")


def changed_programs(root: Path) -> set[str] | None:
    """The names of programs with changes that are not committed, or not yet upstream; None without git."""
    status = git(root, "status", "--porcelain", "--untracked-files=all", "--no-renames", "--", "snippets")
    if status is None:
        return None
    files = [line[3:].strip('"') for line in status.splitlines()]
    bases = (git(root, "merge-base", "HEAD", main) for main in MAIN)
    base = next((found.strip() for found in bases if found), None)
    if base:
        committed = git(root, "diff", "--name-only", "--no-renames", base, "HEAD", "--", "snippets")
        files += (committed or "").splitlines()
    return {
        program.name
        for program in programs(root)
        if any(file.startswith(f"snippets/{program.name}") for file in files)
    }


def git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None where it is missing or refuses."""
    try:
        asked = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return asked.stdout
