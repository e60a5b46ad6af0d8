"""Break a program in one place, as people break them; the tests of the program should notice."""

import ast
import difflib
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

TWICE = {"put", "send", "release", "append", "task_done"}  # calls that may be made once too often
DROPPED = {  # keywords that may be forgotten, `target` and `args` apart: nothing works without them
    *("buffersize", "cancel_futures", "chunksize", "daemon", "duplex", "initargs", "initializer"),
    *("max_tasks_per_child", "max_workers", "maxsize", "maxtasksperchild", "mp_context", "processes"),
    *("timeout", "wait"),
}
THREADS = {  # what starts processes, and its twin that starts threads
    "Process": "__import__('threading').Thread",
    "Pool": "__import__('multiprocessing.pool').pool.ThreadPool",
    "ProcessPoolExecutor": "__import__('concurrent.futures').futures.ThreadPoolExecutor",
}
PROCESSES = {
    "Thread": "__import__('multiprocessing').Process",
    "ThreadPool": "__import__('multiprocessing').Pool",
    "ThreadPoolExecutor": "__import__('concurrent.futures').futures.ProcessPoolExecutor",
}
LOOPS = {  # what hands tasks to workers, and what does them here
    "map": "map",
    "imap": "map",
    "imap_unordered": "map",
    "starmap": "__import__('itertools').starmap",
}
TO_COLON = re.compile(rb"(?:[^:#]|#.*)*:")  # up to the first that is in no comment
REACH_OUT = {"kill", "killpg", "pidfd_send_signal", "sched_setaffinity", "setpriority", "prlimit"}


class Mutant(NamedTuple):
    """A broken copy: its name, such as "delete: process.join()", the file that it breaks, and its source."""

    name: str
    file: str
    source: str


def mutants(files: dict[str, str]) -> Iterator[Mutant]:
    """Every mutant of the files of a program. Equal names are numbered, so that each can be told apart."""
    seen: Counter[str] = Counter()
    sources = {file: source for file, source in files.items() if file.endswith(".py")}
    for file, source in sources.items():
        for what, broken, mutated in broken_copies(source):
            name = f"{what}: {' '.join(broken.split())[:60]}"
            seen[name] += 1
            if seen[name] > 1:
                name += f" ({seen[name]})"
            yield Mutant(name, file, mutated)


def broken_copies(source: str) -> Iterator[tuple[str, str, str]]:
    """The kind of each mistake, the text that it replaces, and the whole source with it."""
    whole = source.encode()
    tree = ast.parse(source)
    spared = {inner for node in ast.walk(tree) if reaches_out(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        for part, what, text in [] if node in spared else edits(node, source):
            start, end = span(part, whole)
            yield what, whole[start:end].decode(), (whole[:start] + text.encode() + whole[end:]).decode()


def reaches_out(node: ast.AST) -> bool:
    """Whether a call acts on a process by its number: with another number it would hit a stranger."""
    return isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in REACH_OUT


def span(node: ast.AST, source: bytes) -> tuple[int, int]:
    """Where a node starts and ends, in bytes; of a `with` statement only the head counts."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    start = starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
    if isinstance(node, ast.With):
        last = node.items[-1].optional_vars or node.items[-1].context_expr
        head = TO_COLON.match(source, span(last, source)[1])
        assert head, "a with statement has a colon"
        return start, head.end()
    return start, starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]


def edits(node: ast.AST, source: str) -> Iterator[tuple[ast.AST, str, str]]:
    """The ways to break one node: what to replace, the kind of mistake, and the new text."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.ClassDef() | ast.Pass():
            pass  # ruff notices what is missing or not needed
        case ast.Expr(value=ast.Constant()):
            pass  # a docstring: to delete it changes nothing
        case ast.If(test=ast.Compare(left=ast.Name(id="__name__")) as test):
            yield test, "no main guard", "True"
        case ast.For(body=[_]) | ast.While(body=[_]) | ast.If(body=[_], orelse=[]):
            pass  # to delete its one statement is the same
        case ast.With():
            yield node, "no with", "if True:"
        case ast.Return(value=ast.expr()):
            yield node, "delete", "return None"
        case ast.stmt():
            yield node, "delete", "pass"
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr=name))) if name in TWICE:
            text = ast.get_source_segment(source, node)
            yield node, "twice", f"{text}; {text}"
        case ast.keyword(arg="flush"):
            yield node, "no flush", "flush=False"
        case ast.keyword(arg="args", value=ast.Tuple(elts=[only])):
            yield node, "no comma", f"args=({ast.get_source_segment(source, only)})"
        case ast.keyword(arg=name) if name in DROPPED:
            yield node, "forgotten", "**{}"
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in THREADS:
            yield node, "thread for process", THREADS[name]
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in PROCESSES:
            yield node, "process for thread", PROCESSES[name]
        case ast.Call(func=ast.Attribute(attr=name) as function) if name in LOOPS:
            yield function, "loop for pool", LOOPS[name]
        case ast.Constant(value=int(number)) if not isinstance(number, bool):
            yield node, "one more", str(number + 1)
            yield node, "one less", str(number - 1)


def diff(source: str, mutated: str) -> str:
    """What a mutant changed."""
    lines = difflib.unified_diff(source.splitlines(), mutated.splitlines(), n=1, lineterm="")
    return "\n".join(f"    {line}" for line in list(lines)[2:])
