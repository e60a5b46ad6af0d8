"""Things that the engine works on, made up: no file is read for them and no process started."""

from dataclasses import dataclass

from verified.cases import Case
from verified.expectation import Expectation
from verified.interpreters import Interpreter
from verified.layout import Program
from verified.result import Child, Result
from verified.runner import Job

PYTHONS = ("8.1", "8.2", "8.3")
DEFAULTS = {"8.1": "fork", "8.2": "fork", "8.3": "forkserver", "8.3t": "forkserver"}
BREW = 'print("tea is ready")\n'
GOOD = Result("tea is ready\n", exit_code=0, children=(), made="2026-01-01 00:00:00")


@dataclass(frozen=True)
class Text(Program):
    """A program whose files are in no folder."""

    texts: tuple[tuple[str, str], ...] = (("brew.py", BREW),)

    @property
    def files(self):
        return dict(self.texts)

    @property
    def is_folder(self):
        return len(self.texts) > 1

    @property
    def command(self):
        return "python brew.py"


class TestBrew:
    __test__ = False

    def test_the_tea_is_ready(self, result):
        assert result.lines == ["tea is ready"]


def python(name="8.3", methods=("fork", "forkserver", "spawn")):
    return Interpreter(
        name, f"/{name}", f"{name.removesuffix('t')}.1", "", "", "Linux", 2, methods, DEFAULTS[name]
    )


def found(*names):
    return {name: python(name) for name in names or PYTHONS}


def case(program=None, test_class=TestBrew, **how):
    program = program or Text("tea", "brew")
    return Case(program, test_class, test_class, Expectation(**how), PYTHONS)


def job(text=BREW, method="spawn", **more):
    return Job((("brew.py", text),), "python brew.py", python(), method, **more)


def ended(exit_code=0, *children, **more):
    """A result whose children ended with these codes."""
    return Result("", exit_code=exit_code, children=tuple(Child(code) for code in children), **more)


def on_disk(root, name="tea/brew.py", text=BREW):
    """A program in a folder."""
    path = root / "snippets" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    page, _, rest = name.partition("/")
    return Program(page, rest.partition("/")[0].removesuffix(".py"), root)
