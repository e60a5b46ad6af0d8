"""The one grammar of fences and includes in the Markdown of the pages.

A program or one of its recordings is shown whole, in a fence that is titled with its path:

    ```python title="queues/orders.py"
    --8<-- "queues/orders.py"
    ```

    ```text title="queues/orders.out"
    --8<-- "queues/orders.out"
    --8<-- "queues/orders.err"
    ```

A quiz asks what a program prints, before the page shows it. Its choices are recorded, its text explains:

    ```quiz title="queues/orders.py"
    A queue is first in, first out.
    ```

Two more say something of programs that other pages show: `recipes` and `lines`, see verified/recipes.py.
"""

import re
from dataclasses import dataclass

FENCE = re.compile(
    r"^(?P<indent> *)```(?P<info>[^`\n]*)\n(?P<body>(?:.*\n)*?)(?P=indent)```[ \t]*$", re.MULTILINE
)
HEAD = re.compile(r'(?P<language>[a-z]+) title="(?P<title>[^"\n]+)"')
INCLUDE = re.compile(r'--8<-- "(?P<name>[\w./-]+)"')
ANY_INCLUDE = re.compile(r".*(?:8<-|-8<).*")
QUIZ, RECIPES, LINES = "quiz", "recipes", "lines"
LANGUAGES = {"py": "python", "out": "text", "err": "text", "txt": "console", "toml": "toml", "ini": "ini"}


@dataclass(frozen=True)
class Fence:
    """A fence of a page: where it is, what is written after its three backticks, and what is in it."""

    start: int
    end: int
    indent: str
    info: str
    body: str

    @property
    def includes(self) -> list[str]:
        """The files under snippets/ that it shows; empty if it is anything but includes."""
        lines = [line.removeprefix(self.indent) for line in self.body.splitlines()]
        found = [INCLUDE.fullmatch(line) for line in lines]
        return [include["name"] for include in found if include] if all(found) else []

    @property
    def title(self) -> str:
        head = HEAD.fullmatch(self.info.strip())
        return head["title"] if head else ""

    @property
    def language(self) -> str:
        return re.match(r"\w*", self.info.strip())[0]  # type: ignore[index]  # it always matches


def fences(markdown: str) -> list[Fence]:
    """The fences of a page, from top to bottom."""
    return [
        Fence(found.start(), found.end(), found["indent"], found["info"], found["body"])
        for found in FENCE.finditer(markdown)
    ]


def shown(markdown: str) -> list[str]:
    """The files that a page shows, in the one form that is known to work."""
    return [name for fence in fences(markdown) if not wrong_include(fence) for name in fence.includes]


def asked(markdown: str) -> list[str]:
    """The programs that the quizzes of a page are about."""
    return [fence.title for fence in fences(markdown) if fence.language == QUIZ]


def wrong_include(fence: Fence) -> str:
    """What is wrong with a fence that includes something, or nothing."""
    if not ANY_INCLUDE.search(fence.body):
        return ""
    names = fence.includes
    if not names:
        return 'an include must be a line such as --8<-- "queues/orders.py", and fill the fence'
    expected = LANGUAGES.get(names[0].rpartition(".")[2], "")
    if not expected:
        return f"no fence shows a file such as {names[0]}: its ending must be one of {', '.join(LANGUAGES)}"
    head = f'```{expected} title="{names[0]}"'
    if fence.info.strip() != head.removeprefix("```"):
        return f"the fence of {names[0]} must start with {head}"
    stem, _, kind = names[0].rpartition(".")
    if names[1:] and (kind, names[1:]) != ("out", [f"{stem}.err"]):
        return f"the fence of {names[0]} also shows {', '.join(names[1:])}"
    return ""


def prose(markdown: str) -> str:
    """A page without its fences."""
    return FENCE.sub("", markdown)
