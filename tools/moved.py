"""Find what breaks in your program on Python 3.14 or 3.15:  python moved.py FILE_OR_FOLDER ...

It reads the files and runs nothing. It knows four causes, all from one change: on Linux, a child is no longer
a copy of the running program. It also names places that ask for fork. It exits with 0 if it found nothing,
with 1 if it found something, and with 2 if it could not read a file. It needs nothing but Python 3.11 or
newer.
"""

import ast
import re
import sys
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

SITE = ""  # where the sections are: the site writes its address here
PICKLE = "moved.html#picklingerror-cant-pickle-local-object"
GLOBAL = "moved.html#nameerror-in-the-child-or-a-variable-with-an-old-value"
CAUSES = {  # why it breaks, the fix, and the section that shows it
    "target": (
        "Since 3.14 it is pickled, and this can't be: PicklingError.",
        "Move it to the top level, and pass what it uses as arguments.",
        PICKLE,
    ),
    "task": (
        "Tasks are pickled, on every Python, and this can't be: PicklingError.",
        "Move it to the top level, and pass what it uses as arguments.",
        PICKLE,
    ),
    "guard": (
        "Since 3.14 children import this file and try it as well: RuntimeError.",
        'Put it under if __name__ == "__main__":',
        "starting.html#no-main-guard",
    ),
    "missing": (
        "Since 3.14 children don't run that line: NameError or AttributeError.",
        "Pass a value as an argument, or move a function to the top level.",
        GLOBAL,
    ),
    "old": (
        "Since 3.14 children don't run that line, and have an older value.",
        "Pass it as an argument, or set it in an initializer.",
        GLOBAL,
    ),
    "main": (
        "Since 3.14 children of python -m don't find it: AttributeError.",
        "Move it to another module of the package, and import it here.",
        "moved.html#with-python-m-package",
    ),
    "fork": (
        "It works, but a forked child can hang at a lock that a thread held.",
        "Take it out, check again, and fix what is found then.",
        "starting.html#a-forked-process-hangs-threads-and-locks",
    ),
}
PROCESS, POOL, MANAGER = "multiprocessing.Process", "multiprocessing.Pool", "multiprocessing.Manager"
CONTEXT, SET = "multiprocessing.get_context", "multiprocessing.set_start_method"
MANAGERS = ("multiprocessing.managers.BaseManager", "multiprocessing.managers.SyncManager")
EXECUTOR, PARTIAL = "concurrent.futures.ProcessPoolExecutor", "functools.partial"
SUBMIT = {f"{EXECUTOR}().submit", f"{EXECUTOR}().map"}
APPLY = {f"{POOL}().{name}{how}" for name in ("apply", "map", "starmap") for how in ("", "_async")}
TASK = "a task of a pool"
TASKS = {*SUBMIT, *APPLY, f"{POOL}().imap", f"{POOL}().imap_unordered"}
SAME = {"multiprocessing.pool.Pool": POOL, "multiprocessing.context.Process": PROCESS}
STAR = ("Manager", "Pool", "Process", "ProcessPoolExecutor", "get_context", "set_start_method")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Value = Function | ast.ClassDef | str | None  # what is defined here, the full name of an import, or unknown
Node = ast.expr | ast.stmt | ast.arg | ast.alias
Bound = tuple[Node, ast.expr | Value]  # the node that binds a name, and to what
Finding = tuple[int, str, str]  # the line, the cause, and what was found


class Program:
    """A file, and what its names stand for."""

    def __init__(self, tree: ast.Module) -> None:
        nodes = list(ast.walk(tree))
        self.tree = tree
        self.parents = {child: node for node in nodes for child in ast.iter_child_nodes(node)}
        self.uses = [node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)]
        self.calls = [node for node in nodes if isinstance(node, ast.Call)]
        self.calls.sort(key=lambda call: (call.end_lineno or 0, call.end_col_offset or 0))  # as they are made
        self.globals = {
            (self.scope(node), name) for node in nodes if isinstance(node, ast.Global) for name in node.names
        }
        self.known: dict[ast.expr, Value] = {}
        self.bound: dict[tuple[ast.AST, str], list[Bound]] = defaultdict(list)
        for node in nodes:
            if isinstance(node, Node) and not self.elsewhere(node):
                for scope, name, value in self.bindings(node):
                    scope = tree if (scope, name) in self.globals else scope
                    self.bound[scope, name].append((node, value))
        self.runs: dict[ast.AST | None, list[ast.Call]] = defaultdict(list)  # None: under the main guard
        for call in self.calls:
            region = self.region(call)
            if not self.guarded(call):
                self.runs[region].append(call)
            elif region is tree:
                self.runs[None].append(call)

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The functions and classes around a node, from the inside out, and the file."""
        while node is not self.tree:
            node = self.parents[node]
            if isinstance(node, (*FUNCTION, ast.ClassDef, ast.Module)):
                yield node

    def scope(self, node: ast.AST) -> ast.AST:
        return next(self.around(node))

    def region(self, node: ast.AST) -> ast.AST:
        """The function that runs a node, or the file."""
        return next(outer for outer in self.around(node) if not isinstance(outer, ast.ClassDef))

    def guarded(self, node: ast.AST) -> bool:
        """Whether it is under if __name__ == "__main__"."""
        while node is not self.tree:
            child, node = node, self.parents[node]
            if isinstance(node, ast.If) and child is not node.test:
                test = ast.unparse(node.test)
                if "__name__" in test and "'__main__'" in test:
                    return child in (node.orelse if "!=" in test else node.body)
        return False

    def elsewhere(self, node: ast.AST) -> bool:
        """Whether it is under an `if` for a system other than Linux."""
        while node is not self.tree:
            child, node = node, self.parents[node]
            if isinstance(node, ast.If) and child in node.body:
                test = ast.unparse(node.test).lower()
                others = re.search("'(darwin|win32|windows|nt)'", test) and "linux" not in test
                if re.search("!= 'linux'", test) or (others and not re.search("!=|not ", test)):
                    return True
        return False

    def bindings(self, node: Node) -> Iterator[tuple[ast.AST, str, ast.expr | Value]]:
        """The names that a node binds: in which scope, and to what."""
        match node:
            case ast.alias(name=name, asname=new):
                statement = self.parents[node]
                if isinstance(statement, ast.ImportFrom):
                    for part in STAR if name == "*" else [name]:
                        full = None if statement.level else f"{statement.module}.{part}"
                        yield self.scope(node), new or part, SAME.get(full, full) if full else None
                else:
                    first = name.partition(".")[0]
                    yield self.scope(node), new or first, name if new else first
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield self.scope(node), node.name, node
            case ast.arg(arg=name):
                function, owner = [*self.around(node)][:2]
                yield function, name, owner if name == "self" and isinstance(owner, ast.ClassDef) else None
            case ast.Name(id=name, ctx=ast.Store()):
                yield self.scope(node), name, self.assigned(node)
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                for owner in [outer for outer in self.around(node) if isinstance(outer, ast.ClassDef)][:1]:
                    yield owner, name, self.assigned(node)

    def assigned(self, target: ast.expr) -> ast.expr | None:
        match self.parents[target]:
            case ast.Assign(value=value) | ast.AnnAssign(value=value) | ast.NamedExpr(value=value):
                return value
            case ast.withitem(context_expr=value):
                return value
        return None

    def lookup(self, node: ast.AST, name: str) -> tuple[ast.AST, list[Bound]]:
        """Where a name is bound that a node uses, and its bindings."""
        for depth, scope in enumerate(self.around(node)):
            scope = self.tree if (scope, name) in self.globals else scope
            if (scope, name) in self.bound and not (depth and isinstance(scope, ast.ClassDef)):
                return scope, self.bound[scope, name]
        return self.tree, []

    def agreed(self, bindings: Iterable[Bound]) -> Value:
        """What all bindings of a name stand for, but for those to None; unknown if they differ."""
        values = [
            value for _, value in bindings if not (isinstance(value, ast.Constant) and value.value is None)
        ]
        found = [self.value(value) if isinstance(value, ast.expr) else value for value in values]
        agree = len(set(found)) == 1 or all(isinstance(value, FUNCTION) for value in found)
        return found[0] if found and agree else None

    def value(self, node: ast.expr) -> Value:
        """What an expression stands for. An object of a class in this file stands for its class."""
        if node not in self.known:
            self.known[node] = None  # while it is looked for: a name may be bound to itself
            self.known[node] = self.found(node)
        return self.known[node]

    def found(self, node: ast.expr) -> Value:
        match node:
            case ast.Lambda():
                return node
            case ast.Name(id=name):
                return self.agreed(self.lookup(node, name)[1])
            case ast.Attribute(value=owner, attr=name):
                of = self.value(owner)
                if isinstance(of, str):
                    return SAME.get(f"{of}.{name}", f"{of}.{name}")
                return self.member(of, name)
            case ast.Call(func=function):
                called, context = self.value(function), argument(node, "mp_context", 1)
                if called == PARTIAL and node.args:
                    return self.value(node.args[0])
                if called == CONTEXT:
                    return "multiprocessing" if method(node) in ("", "spawn", "forkserver") else None
                if called == EXECUTOR and context and self.value(context) != "multiprocessing":
                    return None
                if isinstance(called, str):
                    return f"{called}()"
                return called if isinstance(called, ast.ClassDef) else None
        return None

    def is_kind_of(self, value: Value, *names: str) -> bool:
        """Whether it is one of these imports, or a class here that inherits from one."""
        if isinstance(value, ast.ClassDef):
            bases = [self.value(base) for base in value.bases]
            return any(self.is_kind_of(base, *names) for base in bases if base is not value)
        return value in names

    def is_local(self, value: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
        """Whether it is defined inside a function, and so cannot be pickled."""
        inside = any(isinstance(outer, FUNCTION) for outer in self.around(value))
        return inside and (self.scope(value), value.name) not in self.globals

    def given(self) -> Iterator[tuple[ast.Call, str, Value]]:
        """What is handed to other processes: by which call, as what, and what it stands for."""
        for call in self.calls:
            called = self.value(call.func)
            if self.is_kind_of(called, PROCESS):
                plain = called == PROCESS
                yield call, "a process", called
                for part in parts(argument(call, "args", 3 if plain else None)):
                    yield call, "an argument of a process", self.value(part)
                if target := argument(call, "target", 1 if plain else None):
                    yield call, "the target of a process", self.value(target)
            elif called in (POOL, EXECUTOR) and self.value(call):
                if initializer := argument(call, "initializer", 1 if called == POOL else 2):
                    yield call, "the initializer of a pool", self.value(initializer)
            elif called in TASKS and (task := argument(call, "func", 0)):
                yield call, TASK, self.value(task)

    def member(self, owner: Value, name: str) -> Value:
        """What a class here has by a name."""
        return self.agreed(self.bound.get((owner, name), [])) if isinstance(owner, ast.ClassDef) else None

    def run_by(self, call: ast.Call) -> Value:
        """The function here that a call runs."""
        called = self.value(call.func)
        return self.member(called, "__init__") if isinstance(called, ast.ClassDef) else called

    def reached(self, functions: Iterable[Value]) -> set[ast.AST]:
        """These functions, and all here that they call."""
        found: set[ast.AST] = set()
        new = list(functions)
        while new:
            function = new.pop()
            if isinstance(function, FUNCTION) and function not in found:
                found.add(function)
                new += [self.run_by(call) for call in self.runs[function]]
        return found

    def start(self, region: ast.AST) -> ast.Call | None:
        """The first call in a function, or in the file, that starts a process."""
        created = False
        for call in self.runs[region]:
            created = created or self.is_kind_of(self.value(call.func), PROCESS, *MANAGERS)
            if self.value(call.func) in (POOL, MANAGER, *SUBMIT) or (created and self.is_start(call)):
                return call
        return None

    def is_start(self, call: ast.Call) -> bool:
        """Whether it calls start() of what is no thread, nor anything else that is imported."""
        match call.func:
            case ast.Attribute(value=owner, attr="start"):
                started = self.value(owner)
                return not isinstance(started, str) or started.startswith("multiprocessing.")
        return False

    def findings(self, is_main: bool = False) -> Iterator[Finding]:
        """What breaks; `is_main` says that the file is a __main__.py."""
        forks = [call for call in self.calls if method(call) == "fork" and not self.elsewhere(call)]
        pinned = [call for call in forks if self.value(call.func) == SET]
        for call in pinned or [call for call in forks if self.value(call.func) == CONTEXT]:
            yield call.lineno, "fork", "the start method is fork"
        if pinned:
            return
        given = list(self.given())
        for call, role, value in given:
            if isinstance(value, ast.Lambda):
                yield call.lineno, "task" if role == TASK else "target", f"a lambda is {role}"
            elif isinstance(value, Function | ast.ClassDef):
                if self.is_local(value):
                    where, cause = "a function", "task" if role == TASK else "target"
                elif is_main:
                    where, cause = "a __main__.py", "main"
                elif self.guarded(value):
                    where, cause = "the main guard", "missing"
                else:
                    continue
                yield call.lineno, cause, f"{value.name}, defined in {where}, is {role}"
        if not is_main:  # which no child imports
            yield from self.unguarded()
            yield from self.not_passed([value for _, _, value in given])

    def unguarded(self) -> Iterator[Finding]:
        """The first call outside of a main guard that starts a process, or runs what starts one."""
        first = self.start(self.tree)
        for call in self.runs[self.tree]:
            if call is first or any(map(self.start, self.reached([self.run_by(call)]))):
                name = re.sub(r"\(.*\)", "(...)", ast.unparse(call.func), flags=re.DOTALL)
                yield call.lineno, "guard", f"{name}() starts a process outside of a main guard"
                return

    def not_passed(self, given: list[Value]) -> Iterator[Finding]:
        """The variables that only the main process sets, and that a child reads."""
        runs = [self.member(value, "run") for value in given if self.is_kind_of(value, PROCESS)]
        child = self.reached([*given, *runs])
        everywhere = self.reached(self.run_by(call) for call in self.runs[self.tree])
        main = self.reached(self.run_by(call) for call in self.runs[None]) - everywhere
        for (scope, name), bindings in self.bound.items():
            places = {node: self.region(node) for node, _ in bindings}
            late = [node for node, region in places.items() if region in main or self.guarded(node)]
            if scope is not self.tree or not late or child.intersection(places.values()):
                continue
            seen = [use for use in self.uses if use.id == name and child.intersection(self.around(use))]
            if read := [use.lineno for use in seen if self.lookup(use, name)[0] is scope]:
                cause = "missing" if len(late) == len(places) else "old"
                yield min(read), cause, f"a child reads {name}, which line {late[0].lineno} sets"


def argument(call: ast.Call, name: str, position: int | None = None) -> ast.expr | None:
    """What a call gives by a name, or at a position."""
    for word in call.keywords:
        if word.arg == name:
            return word.value
    if position is None or any(isinstance(given, ast.Starred) for given in call.args[: position + 1]):
        return None
    return call.args[position] if position < len(call.args) else None


def parts(node: ast.expr | None) -> list[ast.expr]:
    """The items of a tuple or list that is written out."""
    return node.elts if isinstance(node, ast.Tuple | ast.List) else []


def method(call: ast.Call) -> str | None:
    """The start method that a call names: nothing for the default, None if it is not a plain text."""
    given = argument(call, "method", 0)
    if given is None:
        return ""
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else None


def read(path: Path) -> list[Finding]:
    """What breaks in a file; a SyntaxError, ValueError, or OSError if it cannot be read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the parser, about the file
        tree = ast.parse(path.read_bytes())
    return sorted(set(Program(tree).findings(path.name == "__main__.py")))


def files(names: list[str]) -> Iterator[Path]:
    """The files, and the Python files in the folders, but for those in hidden and installed folders."""
    for path in map(Path, names):
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            inside = file.relative_to(path).parts
            if not any(part.startswith(".") or part == "site-packages" for part in inside):
                yield file


def main(names: list[str]) -> int:
    """Check files and folders, and print what breaks. Returns the exit code."""
    if not names:
        print(__doc__)
        return 2
    checked = found = failed = 0
    for path in files(names):
        try:
            findings = read(path)
        except (OSError, SyntaxError, ValueError, RecursionError) as error:
            reason = f"line {error.lineno}: {error.msg}" if isinstance(error, SyntaxError) else error
            print(f"{path}: not checked: {reason}", file=sys.stderr)
            failed += 1
            continue
        for line, cause, what in findings:
            why, fix, section = CAUSES[cause]
            print(f"{path}:{line}: {what}\n    {why}\n    Fix: {fix}\n    See {SITE}{section}")
        checked += 1
        found += len(findings)
    print(f"{found or 'nothing'} found in {checked} file{'' if checked == 1 else 's'}")
    return 2 if failed or not checked else min(found, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
