"""Programs that are broken in one place."""

import ast

import pytest

from verified.layout import programs
from verified.mutants import diff, mutants, span

HEADS = [
    ("with a:\n    x\n", "with a:"),
    ("with a:  # b: c\n    x\n", "with a:"),
    ("with a: x\n", "with a:"),
    ("with a:\n    # why: this\n\n    x\n", "with a:"),
    ("with a as b, c() as d:\n    x\n", "with a as b, c() as d:"),
    ("with (\n    a as b,\n    c as d,  # e: f\n):\n    x\n", "with (\n    a as b,\n    c as d,  # e: f\n):"),
    ("with a[1:2]:\n    x\n", "with a[1:2]:"),
    ("with (lambda: a)():\n    x\n", "with (lambda: a)():"),
    ("with a:\n    @b\n    def c():\n        x\n", "with a:"),
    ('with open("é: ü") as b:\n    x\n', 'with open("é: ü") as b:'),
    ("if 1:\n    with a:\n        x\n", "with a:"),
    ("with a(\n    b,\n):\n    x\n", "with a(\n    b,\n):"),
]


def text_of(source, kind):
    """The text of the first node of a kind."""
    node = next(node for node in ast.walk(ast.parse(source)) if isinstance(node, kind))
    start, end = span(node, source.encode())
    return source.encode()[start:end].decode()


@pytest.mark.parametrize(("source", "head"), HEADS)
def test_the_span_of_a_with_statement_is_its_head(source, head):
    assert text_of(source, ast.With) == head


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        ("é = 1; x(ü)\n", ast.Call, "x(ü)"),
        ("a(\n    'é',\n    b,\n)\n", ast.Call, "a(\n    'é',\n    b,\n)"),
        ("# é\r\nx = 12\r\n", ast.Constant, "12"),
    ],
)
def test_the_span_of_a_node_is_counted_in_bytes(source, kind, text):
    assert text_of(source, kind) == text


def broken(source):
    """The source of each mutant of a file, by its name."""
    return {mutant.name: mutant.source for mutant in mutants({"brew.py": source})}


@pytest.mark.parametrize(
    ("source", "name", "mutated"),
    [
        ("process.join()\n", "delete: process.join()", "pass\n"),
        ("tea = f(é)\n", "delete: tea = f(é)", "pass\n"),
        ("def f():\n    return a\n", "delete: return a", "def f():\n    return None\n"),
        ('if __name__ == "__main__":\n    a\n', 'no main guard: __name__ == "__main__"', "if True:\n    a\n"),
        ("with lock:\n    a\n", "no with: with lock:", "if True:\n    a\n"),
        ("queue.put(é)\n", "twice: queue.put(é)", "queue.put(é); queue.put(é)\n"),
        ("print(a, flush=True)\n", "no flush: flush=True", "print(a, flush=False)\n"),
        ("P(args=(a,))\n", "no comma: args=(a,)", "P(args=(a))\n"),
        ("é(Process(a))\n", "thread for process: Process", "é(__import__('threading').Thread(a))\n"),
        ("x = mp.Process(a)\n", "thread for process: mp.Process", "x = __import__('threading').Thread(a)\n"),
        ("Thread(a)\n", "process for thread: Thread", "__import__('multiprocessing').Process(a)\n"),
        ("f(3)\n", "one more: 3", "f(4)\n"),
        ("f(0)\n", "one less: 0", "f(-1)\n"),
        ("Queue(maxsize=é)\n", "forgotten: maxsize=é", "Queue(**{})\n"),
        ("pool.map(f, a)\n", "loop for pool: pool.map", "map(f, a)\n"),
    ],
)
def test_a_program_is_broken_as_people_break_it(source, name, mutated):
    assert broken(source)[name] == mutated


@pytest.mark.parametrize(
    "source",
    [
        "import os\nfrom a import b\n",
        "def f():\n    pass\n",
        "class A:\n    pass\n",
        '"""A docstring."""\n',
        "...\n",
    ],
)
def test_what_nobody_could_notice_or_ruff_does_is_left_alone(source):
    assert broken(source) == {}


def test_true_is_no_number():
    assert list(broken("f(True)\n")) == ["delete: f(True)"]


@pytest.mark.parametrize("head", ["for a in b:", "while a:", "if a:"])
def test_of_a_body_of_one_statement_only_that_is_deleted(head):
    assert list(broken(f"{head}\n    c()\n")) == ["delete: c()"]


def test_of_a_longer_body_the_whole_is_deleted_too():
    assert "delete: for a in b: c() d()" in broken("for a in b:\n    c()\n    d()\n")


def test_equal_names_are_numbered():
    assert list(broken("a()\na()\na()\n")) == ["delete: a()", "delete: a() (2)", "delete: a() (3)"]


def test_a_long_name_is_cut():
    assert len(next(iter(broken(f"f({'a' * 99})\n")))) == len("delete: ") + 60


def test_each_file_of_a_program_is_broken_while_its_other_files_are_not():
    found = mutants({"a.py": "a()\n", "run.txt": "python a.py\n", "b.py": "a()\n"})
    names = [(mutant.file, mutant.name) for mutant in found]
    assert names == [("a.py", "delete: a()"), ("b.py", "delete: a() (2)")]


def test_what_a_mutant_changed_is_shown():
    source = "a()\nb()\n"
    assert diff(source, broken(source)["delete: b()"]) == "    @@ -1,2 +1,2 @@\n     a()\n    -b()\n    +pass"


def test_every_mutant_of_a_program_is_another_program_that_parses():
    for program in programs()[::4]:
        for mutant in mutants(program.files):
            ast.parse(mutant.source)
            assert mutant.source != program.files[mutant.file]


def test_the_number_of_a_process_that_gets_a_signal_is_never_changed():
    names = [mutant.name for mutant in mutants({"stop.py": "os.killpg(0, 2)\nos.kill(child, 9)\nf(3)\n"})]
    assert names == ["delete: os.killpg(0, 2)", "delete: os.kill(child, 9)", "delete: f(3)", *THREE]


THREE = ["one more: 3", "one less: 3"]
