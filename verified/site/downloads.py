"""The programs as files to download: each by itself, a folder as an archive, and one archive of all.

The archive of all also holds the exercises as a reader solves them: each start under the name of its
solution, the solutions in a folder of their own, and check.py with the modules that it needs. It holds
moved.py, too, which is also a download of its own.
"""

import io
import zipfile
from pathlib import Path

from verified.header import HEADER
from verified.layout import ROOT, Program

EXERCISES, START = "exercises", "_start"
VERIFIED = Path(__file__).parents[1]
CHECKER = (  # what check.py imports: the standard library, and these
    *("__init__.py", "expectation.py", "launched.py", "launcher.py", "layout.py", "properties.py"),
    *("result.py", "stacks.py"),
)


def address(program: Program) -> str:
    """Where a program is downloaded from, below the site's root."""
    return f"programs/{program.page}/{program.stem}{'.zip' if program.is_folder else '.py'}"


def commands(program: Program) -> list[str]:
    """How a reader runs a program, the shortest way first."""
    own = [program.command]
    if not program.is_folder and HEADER.search(program.files[program.path.name]):
        return [f"uv run {program.path.name}", *own]
    return own


def downloads(programs: list[Program], home: str = "") -> dict[str, bytes]:
    """Every file to download, by its address. `home` is the address of the site, which ends with /."""
    everything: dict[str, str] = {}
    found = {}
    for program in programs:
        files = program.files
        folder = f"{program.stem}/" if program.is_folder else ""
        everything |= {place(program, folder + name): text for name, text in files.items()}
        if program.is_folder:
            found[address(program)] = archive({folder + name: text for name, text in files.items()})
        else:
            found[address(program)] = files[program.path.name].encode()
    tools = mover(programs, home)
    found |= {name: text.encode() for name, text in tools.items()}
    return found | {"programs.zip": archive(everything | checker(programs) | tools)}


def place(program: Program, name: str) -> str:
    """Where the archive of all has a file of a program."""
    if program.page != EXERCISES:
        return f"programs/{program.page}/{name}"
    if program.stem.endswith(START):
        return f"{EXERCISES}/{name.replace(START, '')}"
    return f"{EXERCISES}/solutions/{name}"


def checker(programs: list[Program]) -> dict[str, str]:
    """The files with which a reader checks the exercises, if there are any."""
    for program in programs:
        if program.page == EXERCISES:
            tests = program.root / "tests" / f"test_{EXERCISES}.py"
            modules = {path.name: path for path in [tests, *(VERIFIED / name for name in CHECKER)]}
            files = {f"{EXERCISES}/verified/{name}": path for name, path in modules.items()}
            files[f"{EXERCISES}/check.py"] = VERIFIED / "check.py"
            return {name: path.read_text("utf-8") for name, path in files.items()}
    return {}


def mover(programs: list[Program], home: str) -> dict[str, str]:
    """The file with which a reader checks a program of their own, if there is the page about it."""
    if not any(program.page == "moved" for program in programs):
        return {}
    text = (ROOT / "tools" / "moved.py").read_text("utf-8")
    return {"moved.py": text.replace('\nSITE = ""', f'\nSITE = "{home}"')}


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
