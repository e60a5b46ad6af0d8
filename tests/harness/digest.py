"""Tell whether a program, or what its page shows of it, has changed."""

import hashlib
from pathlib import Path


def digest(program: Path) -> str:
    """One hexadecimal number for the program and all its recordings."""
    whole = hashlib.sha256()
    for file in sorted(program.parent.glob(f"{program.stem}.*")):
        whole.update(f"{file.name} {file.stat().st_size} ".encode() + file.read_bytes())
    return whole.hexdigest()
