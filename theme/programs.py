"""MkDocs hook: with each program that a page shows, how to take it along and what was checked of it."""

import io
import re
import zipfile
from pathlib import Path

import checked
from drawings import drawing
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SNIPPETS = Path(__file__).parents[1] / "snippets"
# A fence that shows a program or outputs, at any depth of indentation.
SHOWN = re.compile(r'^( *)```.+\n(?:\1--8<-- ".+"\n)+\1```\n', re.MULTILINE)
INCLUDE = re.compile(r'--8<-- "(.+)"')


def on_pre_build(config: MkDocsConfig) -> None:
    checked.read_reports()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish every program as a file of its own, and all of them as one archive."""
    programs = sorted(SNIPPETS.glob("*/*.py"))
    for path in programs:
        name = path.relative_to(SNIPPETS).as_posix()
        files.append(File.generated(config, f"programs/{name}", abs_src_path=str(path)))
    files.append(File.generated(config, "programs.zip", content=archive(programs)))
    return files


def archive(programs: list[Path]) -> bytes:
    """A zip file that depends on nothing but the programs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for path in programs:
            entry = zipfile.ZipInfo(f"programs/{path.relative_to(SNIPPETS).as_posix()}")
            entry.create_system = 3  # else it names the system that it was made on
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, path.read_bytes())
    return buffer.getvalue()


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Add a line below each program, and below the last of its outputs what is checked, and a drawing."""
    shown = [(fence, INCLUDE.findall(fence[0])) for fence in SHOWN.finditer(markdown)]
    last = {program(name): fence for fence, names in shown for name in names}
    pieces, end = [], 0
    for fence, names in shown:
        pieces.append(markdown[end : fence.end()])
        end = fence.end()
        pieces += [take(fence[1], name) for name in names if name.endswith(".py")]
        for name in [name for name, at in last.items() if at is fence]:
            printed = re.search('title="(.+?)"', fence[0])[1]
            pieces += [checked.fold(name, fence[1]), drawing(name, fence[1], printed)]
    markdown = "".join(pieces) + markdown[end:]
    return markdown.replace(checked.MATRIX, checked.matrix()) if checked.MATRIX in markdown else markdown


def program(name: str) -> str:
    """The program to which a file belongs: queues/orders.py for queues/orders.3.14.err."""
    folder, _, file = name.partition("/")
    return f"{folder}/{file.partition('.')[0]}.py"


def take(indent: str, name: str) -> str:
    """The line below a program: how to download it, and how to run it."""
    file = Path(name).name
    line = f'[Download {file}](programs/{name}){{ download="{file}" }} and run it: `python {file}`'
    return f"\n{indent}{line}\n{indent}{{ .take data-search-exclude }}\n"
