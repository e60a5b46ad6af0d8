"""The card of a program in HTML: its files, what it printed, what was checked, and how to get and run it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from verified.layout import COMMAND
from verified.recordings import HANGS
from verified.site.listing import code, colored
from verified.site.page import Card, Output
from verified.site.picture import Picture
from verified.site.stamp import Stamp

ERRORS = "on standard error"
STOPPED = "It hangs, so we stopped it at"


@dataclass(frozen=True)
class Facts:
    """What is known of a program beside what its page shows; labels and origins by the key of an output."""

    name: str
    download: str
    commands: tuple[str, ...] = ()
    stamp: Stamp | None = None
    picture: Picture | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


def card(shown: Card, facts: Facts, number: int) -> str:
    """The card with its number on the page, which tells its switches from those of other cards."""
    output = f'<div class="results">{results(shown, facts, number)}</div>' if shown.outputs else ""
    if not shown.sources:
        return f'<div class="card">{bar(f"Output of {facts.name}")}{output}</div>'
    body = f'<div class="sources">{sources(shown, facts)}</div>{output}'
    return f'<div class="card"><div class="body">{body}</div>{footer(facts)}</div>'


def sources(shown: Card, facts: Facts) -> str:
    """Each file below its name, and the link to download them on the first line.

    The file that holds the command of a folder is not among them: the footer shows it.
    """
    file = facts.download.rpartition("/")[2]
    take = f'<a class="take" href="{facts.download}" download="{file}">Download</a>'
    if len(shown.sources) == 1 and shown.sources[0].name == facts.name:
        [source] = shown.sources
        listing = code(source.text, source.language, searched=False)
        return f'<div class="file">{bar(source.name, take)}{listing}</div>'
    folder = f'<div class="folder">{bar(facts.name, take)}</div>'
    files = [
        f'<div class="file">{bar(source.name.removeprefix(f"{facts.name}/"))}'
        f"{code(source.text, source.language, searched=False)}</div>"
        for source in shown.sources
        if source.name != f"{facts.name}/{COMMAND}"
    ]
    return folder + "".join(files)


def bar(name: str, action: str = "") -> str:
    return f'<div class="bar" data-search-exclude><span class="name">{escape(name)}</span>{action}</div>'


def results(shown: Card, facts: Facts, number: int) -> str:
    """The outputs, switched where they are several, and the picture."""
    drawn = facts.picture.figure(facts.origins.get(shown.outputs[-1].key, "")) if facts.picture else ""
    if len(shown.outputs) > 1:
        panes = [
            variant(output, facts, f"output-{number}", position)
            for position, output in enumerate(shown.outputs, start=1)
        ]
        return f'<div class="outputs" role="radiogroup" aria-label="Output">{"".join(panes)}</div>{drawn}'
    [output] = shown.outputs
    words = ["Output"] if shown.sources else []  # otherwise the card says it already
    words += [ERRORS] if output.out is None else []
    title = ": ".join(filter(None, [" ".join(words), facts.labels.get(output.key)]))
    head = f'<span class="title" data-search-exclude>{escape(title)}</span>' if title else ""
    return f'<div class="outputs">{head}{pane(output, facts)}</div>{drawn}'


def variant(output: Output, facts: Facts, name: str, position: int) -> str:
    """One of several outputs, behind a radio button: switched without a script, and by the arrow keys."""
    label = facts.labels.get(output.key) or f"Output {position}"
    switch = f'<input type="radio" name="{name}" id="{name}-{position}"{" checked" * (position == 1)}>'
    return (
        f'{switch}<label for="{name}-{position}" data-search-exclude>{escape(label)}</label>'
        f"{pane(output, facts)}"
    )


def pane(output: Output, facts: Facts) -> str:
    """What was printed, standard error below a heading; where it had to be stopped, and where it was made."""
    pieces = [] if output.out is None else [printed(output.out)]
    err, hangs, line = (output.err or "").partition(HANGS)
    if err:
        pieces += [f'<div class="stream" data-search-exclude>{ERRORS}</div>'] * bool(pieces) + [printed(err)]
    if hangs:
        pieces.append(f'<div class="stream">{STOPPED} <code>{escape(line.strip())}</code></div>')
    if origin := facts.origins.get(output.key):
        pieces.append(f'<p class="origin" data-search-exclude>{escape(origin)}</p>')
    return f'<div class="pane no-copy">{"".join(pieces)}</div>'


def printed(text: str) -> str:
    return f'<pre tabindex="0"><code>{colored(text, "text")}</code></pre>'


def footer(facts: Facts) -> str:
    """How to run it, and what was checked, folded."""
    commands = " or ".join(f"<code>{escape(command)}</code>" for command in facts.commands)
    run = f'<p class="run">{commands}</p>'
    if not facts.stamp:
        return f'<div class="foot" data-search-exclude>{run}</div>'
    checked = "".join(f"<li>{escape(sentence)}</li>" for sentence in facts.stamp.sentences)
    where = "".join(f"<p>{escape(line)}</p>" for line in facts.stamp.runs)
    stamp = (
        f'<details class="stamp"><summary>{escape(facts.stamp.title)}</summary>'
        f"<ul>{checked}</ul>{where}</details>"
    )
    return f'<div class="foot" data-search-exclude>{run}{stamp}</div>'
