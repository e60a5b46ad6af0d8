"""The programs as files to download: each by itself, a folder as an archive, and one archive of all."""

import io
import re
import zipfile

from verified.layout import Program

HEADER = re.compile(r"^# /// script$", re.MULTILINE)  # of PEP 723: what uv installs before it runs the file


def address(program: Program) -> str:
    """Where a program is downloaded from, below the site's root."""
    return f"programs/{program.page}/{program.stem}{'.zip' if program.is_folder else '.py'}"


def commands(program: Program) -> list[str]:
    """How a reader runs a program, the shortest way first."""
    own = [program.command]
    if not program.is_folder and HEADER.search(program.files[program.path.name]):
        return [f"uv run {program.path.name}", *own]
    return own


def downloads(programs: list[Program]) -> dict[str, bytes]:
    """Every file to download, by its address."""
    everything: dict[str, str] = {}
    found = {}
    for program in programs:
        files = program.files
        folder = f"{program.stem}/" if program.is_folder else ""
        everything |= {f"programs/{program.page}/{folder}{name}": text for name, text in files.items()}
        if program.is_folder:
            found[address(program)] = archive({folder + name: text for name, text in files.items()})
        else:
            found[address(program)] = files[program.path.name].encode()
    return found | {"programs.zip": archive(everything)}


def archive(files: dict[str, str]) -> bytes:
    """A zip file that depends on nothing but the files in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3  # otherwise it names the system that it was made on
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, files[name].encode())
    return buffer.getvalue()
