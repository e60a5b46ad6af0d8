"""What faulthandler and tracebacks say: where a program is blocked, and the text as a reader sees it."""

import os
import re
from pathlib import Path

DUMP = "Fatal Python error: Aborted"
THREAD = re.compile(r"^(?:Current thread|Thread) 0x", re.MULTILINE)
FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+) in .+$', re.MULTILINE)
INSIDE_PYTHON = re.compile(r'(?:^  File "(?:/|<|\w:).*\n(?:    .*\n)*)+', re.MULTILINE)
STDLIB_PREFIX = re.compile(r"^(?:/|\w:).*[/\\](?=multiprocessing[/\\]\w+\.py:\d+: )", re.MULTILINE)


def as_reader(text: str, folder: Path) -> str:
    """A text with the reader's path of the program, and without the paths of Python's own files."""
    text = text.replace(f"{folder}{os.sep}", "")
    return STDLIB_PREFIX.sub("", INSIDE_PYTHON.sub("  ...\n", text))


def blocked_line(stacks: str, folder: Path) -> str:
    """The line of the program at which its main thread was blocked: the innermost of its frames.

    `stacks` are the dumps of all processes, the main process first; `folder` has the program's files.
    """
    _, *dumps = stacks.split(DUMP)
    *_, main_thread = THREAD.split(dumps[0]) if dumps else [""]  # the newest thread comes first
    for frame in FRAME.finditer(main_thread):
        path = Path(frame["file"])
        if path.is_relative_to(folder) and path.is_file():
            return path.read_text("utf-8").splitlines()[int(frame["line"]) - 1].strip()
    return ""
