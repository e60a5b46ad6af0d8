"""MkDocs hook: below each program that a page shows, how to take it along, and what is checked."""

import re
from pathlib import Path

import checked
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SNIPPETS = Path(__file__).parents[1] / "snippets"
# A fence that shows a program, at any depth of indentation.
PROGRAM = re.compile(r'^( *)```python .*\n\1--8<-- "(.+\.py)"\n\1```\n', re.MULTILINE)


def on_pre_build(config: MkDocsConfig) -> None:
    checked.read_reports()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish every program as a file of its own, to download."""
    for path in sorted(SNIPPETS.glob("*/*.py")):
        name = path.relative_to(SNIPPETS).as_posix()
        files.append(File.generated(config, f"programs/{name}", abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    markdown = PROGRAM.sub(lambda fence: fence[0] + note(fence[1], fence[2]), markdown)
    return markdown.replace(checked.MATRIX, checked.matrix()) if checked.MATRIX in markdown else markdown


def note(indent: str, name: str) -> str:
    """The line below a program: how to download it, and how to run it."""
    file = Path(name).name
    line = f'[Download {file}](programs/{name}){{ download="{file}" }} and run it: `python {file}`'
    return f"\n{indent}{line}\n{indent}{{ .take }}\n{checked.fold(name, indent)}"
