"""What a contributor has changed, as git knows."""

import subprocess
from pathlib import Path

from verified.layout import programs

MAIN = ("upstream/main", "origin/main")


def changed_files(root: Path) -> set[str] | None:
    """The files with changes that are not committed, or not yet upstream; None where git cannot tell."""
    status = git(root, "status", "--porcelain", "--untracked-files=all", "--no-renames")
    if status is None:
        return None
    files = {line[3:].strip('"') for line in status.splitlines()}
    bases = (git(root, "merge-base", "HEAD", main) for main in MAIN)
    if base := next((found.strip() for found in bases if found), None):
        files |= set((git(root, "diff", "--name-only", "--no-renames", base, "HEAD") or "").splitlines())
    return files


def changed_programs(root: Path) -> set[str] | None:
    """The names of the programs of which a file has changed; None where git cannot tell."""
    files = changed_files(root)
    if files is None:
        return None
    of_programs = {program.name: f"snippets/{program.name}" for program in programs(root)}
    return {
        name
        for name, path in of_programs.items()
        if any(file == path or file.startswith(f"{path}/") for file in files)
    }


def git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None where it is missing or refuses."""
    try:
        asked = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return asked.stdout
