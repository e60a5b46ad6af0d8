"""What moved.py finds in a program, and what it leaves alone."""

import ast

import pytest

from tools.moved import CAUSES, Program, main
from verified.layout import ROOT, programs

PROCESS = "from multiprocessing import Process\n"
POOL = "from multiprocessing import Pool\n"
EXECUTOR = "from concurrent.futures import ProcessPoolExecutor\n"
MANAGER = "from multiprocessing.managers import BaseManager\nclass Menu(BaseManager): pass\n"
WORK = "def work(): print(size)\n"
OBJECT = "class Bar:\n    def __init__(self):\n        self.pool = Pool()\n    def brew(self):\n"
GUARD = 'if __name__ == "__main__":\n'


def causes(text, **how):
    """The causes that are found in a program, from top to bottom."""
    found = Program(ast.parse(text)).findings(**how)
    return [cause for _, cause, _ in sorted(set(found))]


def under_guard(*lines):
    return GUARD + "".join(f"    {line}\n" for line in lines)


def in_main(*lines):
    return "def main():\n" + "".join(f"    {line}\n" for line in lines) + under_guard("main()")


@pytest.mark.parametrize(
    "text",
    [
        PROCESS + under_guard("Process(target=lambda: 1).start()"),
        PROCESS + under_guard("work = lambda: 1", "Process(target=work).start()"),
        PROCESS + in_main("def work(): pass", "Process(target=work).start()"),
        PROCESS + in_main("def work(): pass", "Process(None, work).start()"),
        PROCESS
        + "from functools import partial\n"
        + under_guard("Process(target=partial(lambda: 1)).start()"),
        PROCESS + "def work(key): pass\n" + under_guard("Process(target=work, args=(lambda: 1,)).start()"),
        PROCESS + in_main("class Cup: pass", "Process(target=print, args=[Cup()]).start()"),
        PROCESS + in_main("class Brew(Process): pass", "Brew().start()"),
        PROCESS + "class Brew(Process): pass\n" + under_guard("Brew(target=lambda: 1).start()"),
        "import multiprocessing as mp\n" + under_guard("mp.Process(target=lambda: 1).start()"),
        "from multiprocessing import *\n" + under_guard("Process(target=lambda: 1).start()"),
        "import multiprocessing\n"
        + under_guard(
            "spawn = multiprocessing.get_context('spawn')", "spawn.Process(target=lambda: 1).start()"
        ),
        POOL + under_guard("Pool(2, initializer=lambda: 1)"),
        EXECUTOR + under_guard("ProcessPoolExecutor(initializer=lambda: 1)"),
    ],
)
def test_what_cannot_be_pickled_is_found(text):
    assert causes(text) == ["target"]


@pytest.mark.parametrize(
    "text",
    [
        POOL + under_guard("with Pool() as pool:", "    pool.map(lambda cup: 1, [1])"),
        POOL + under_guard("pool = Pool()", "pool.starmap_async(lambda cup: 1, [])"),
        "from multiprocessing.pool import Pool\n" + under_guard("Pool().imap_unordered(lambda cup: 1, [])"),
        EXECUTOR + under_guard("with ProcessPoolExecutor() as pool:", "    pool.submit(lambda: 1)"),
        EXECUTOR + in_main("pool = ProcessPoolExecutor()", "def work(cup): pass", "pool.map(work, [1])"),
        POOL + OBJECT + "        self.pool.map(lambda cup: 1, [1])\n",
    ],
)
def test_a_task_that_cannot_be_pickled_is_found(text):
    assert causes(text) == ["task"]


@pytest.mark.parametrize(
    "text",
    [
        PROCESS + "def work(): pass\nProcess(target=work).start()\n",
        PROCESS + "def work(): pass\nprocess = Process(target=work)\nprocess.start()\n",
        PROCESS + "def work(): pass\nfor process in [Process(target=work)]:\n    process.start()\n",
        PROCESS + "def work(): pass\ndef main():\n    Process(target=work).start()\nmain()\n",
        PROCESS
        + "class Bar:\n    def brew(self):\n        Process(target=print).start()\nbar = Bar()\nbar.brew()\n",
        PROCESS + "class Bar:\n    def __init__(self):\n        Process(target=print).start()\nbar = Bar()\n",
        "import asyncio\n"
        + EXECUTOR
        + "async def main():\n    ProcessPoolExecutor().submit(print)\nasyncio.run(main())\n",
        POOL + "pool = Pool()\n",
        EXECUTOR + "with ProcessPoolExecutor() as pool:\n    pool.submit(print)\n",
        "from multiprocessing import Manager\nmanager = Manager()\n",
        MANAGER + "Menu().start()\n",
    ],
)
def test_a_process_that_is_started_without_a_guard_is_found(text):
    assert causes(text) == ["guard"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (PROCESS + WORK + under_guard("size = 1", "Process(target=work).start()"), "missing"),
        (PROCESS + WORK + under_guard("with open('x') as size:", "    Process(target=work)"), "missing"),
        (PROCESS + WORK + under_guard("import os as size", "Process(target=work).start()"), "missing"),
        (PROCESS + "size = 0\n" + WORK + under_guard("size = 1", "Process(target=work).start()"), "old"),
        (PROCESS + "size = 0\n" + WORK + in_main("global size", "size = 1", "Process(target=work)"), "old"),
        (PROCESS + WORK + "def run(): work()\n" + under_guard("size = 1", "Process(target=run)"), "missing"),
        (
            POOL + "def work(n): return n + size\n" + under_guard("size = 1", "Pool().map(work, [1])"),
            "missing",
        ),
        (PROCESS + under_guard("def work(): pass", "Process(target=work).start()"), "missing"),
        (
            PROCESS
            + "class Brew(Process):\n    def run(self):\n        print(size)\n"
            + under_guard("size = 1", "Brew().start()"),
            "missing",
        ),
    ],
)
def test_what_only_the_main_process_has_is_found(text, cause):
    assert causes(text) == [cause]


def test_a_function_for_a_process_in_a_main_module_of_a_package_is_found():
    text = PROCESS + "def work(): pass\n" + under_guard("Process(target=work).start()")
    assert causes(text) == []
    assert causes(text, is_main=True) == ["main"]


def test_a_main_module_of_a_package_needs_no_guard():
    text = PROCESS + "from brew import work\nProcess(target=work).start()\n"
    assert causes(text) == ["guard"]
    assert causes(text, is_main=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "import multiprocessing\n"
        + under_guard(
            "multiprocessing.set_start_method('fork')", "multiprocessing.Process(target=lambda: 1)"
        ),
        "from multiprocessing import set_start_method\nset_start_method(method='fork', force=True)\n",
        "from multiprocessing import get_context\n"
        + in_main("fork = get_context('fork')", "fork.Process(target=lambda: 1).start()"),
        "from multiprocessing import get_context\nget_context('fork').Pool(initializer=lambda: 1)\n",
        EXECUTOR
        + "from multiprocessing import get_context\n"
        + under_guard("ProcessPoolExecutor(mp_context=get_context('fork'), initializer=lambda: 1)"),
    ],
)
def test_fork_is_found_and_nothing_that_works_under_it(text):
    assert causes(text) == ["fork"]


@pytest.mark.parametrize(
    ("test", "found"),
    [
        ("sys.platform == 'darwin'", ["target"]),
        ("platform.system() in ('Darwin', 'Windows')", ["target"]),
        ("platform.system() != 'Linux' and size", ["target"]),
        ("sys.platform != 'win32'", ["fork"]),
        ("sys.platform in ('linux', 'darwin')", ["fork"]),
    ],
)
def test_fork_on_another_system_changes_nothing_on_linux(test, found):
    pin = f"if {test}:\n    set_start_method('fork')\n"
    text = "from multiprocessing import Process, set_start_method\n" + pin
    assert causes(text + under_guard("Process(target=lambda: 1).start()")) == found


def test_what_is_rebound_for_another_system_is_the_same_on_linux():
    pin = "if sys.platform == 'darwin':\n    mp = mp.get_context('fork')\n"
    text = "import multiprocessing as mp\n" + pin + in_main("mp.Process(target=lambda: 1).start()")
    assert causes(text) == ["target"]


@pytest.mark.parametrize(
    "text",
    [
        "from threading import Thread\nThread(target=lambda: 1).start()\n",
        "from threading import Thread as Process\nProcess(target=lambda: 1).start()\n",
        "from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor().submit(lambda: 1)\n",
        "from multiprocessing.pool import ThreadPool\nThreadPool().map(lambda cup: 1, [1])\n",
        "from multiprocessing.dummy import Pool\nPool().map(lambda cup: 1, [1])\n",
        "from psutil import Process\nProcess(1).start()\n",
        "from brew import Process, Pool\nPool()\nProcess(target=lambda: 1).start()\n",
        PROCESS + "process = Process(target=print)\n" + under_guard("process.start()"),
        PROCESS + "def work(): pass\n" + in_main("Process(target=work).start()"),
        PROCESS + "if __name__ != '__main__':\n    pass\nelse:\n    Process(target=print).start()\n",
        PROCESS + "class Bar:\n    def work(self): pass\n" + under_guard("Process(target=Bar().work)"),
        MANAGER + "menu = Menu()\nmenu.connect()\nmenu.get_server().serve_forever()\n",
        EXECUTOR + "pool = ProcessPoolExecutor()\ndef brew(): return pool.submit(print)\n",
        PROCESS + "def work(size): print(size)\n" + under_guard("size = 1", "Process(target=work)"),
        PROCESS + "size = 1\n" + WORK + under_guard("print(size)", "Process(target=work).start()"),
        PROCESS + WORK + in_main("size = 1", "Process(target=work).start()"),
        POOL + "def keep(n):\n    global size\n    size = n\n" + WORK
        + under_guard("size = 1", "Pool(1, keep, (size,)).apply(work)"),
        "from multiprocessing import get_context\n"
        + in_main("import sys", "get_context(sys.argv[1]).Process(target=lambda: 1).start()"),
    ],
)  # fmt: skip
def test_what_works_is_left_alone(text):
    assert causes(text) == []


BROKEN = {  # each program here in which something is found: the cause, and a recording that shows it
    "exercises/double_start.py": ("old", "exercises/double_start.forkserver.out", "invoice: 110.00 EUR"),
    "exercises/settings_start.py": ("old", "exercises/settings_start.spawn.out", "80 dollars are 0.00 euros"),
    "moved/local_function.py": ("target", "moved/local_function.3.15.forkserver.err", "PicklingError"),
    "moved/set_under_the_guard.py": ("missing", "moved/set_under_the_guard.forkserver.err", "NameError"),
    "moved/wrapped": ("target", "moved/local_function.3.15.forkserver.err", "PicklingError"),  # hence fork
    "moved/wordcount": ("main", "moved/wordcount.3.15.forkserver.err", "AttributeError"),
    "speedup/lambdas.py": ("task", "speedup/lambdas.out", "Can't pickle <function <lambda>"),
    "speedup/unguarded.py": ("guard", "speedup/unguarded.3.15.err", "RuntimeError"),
    "starting/choose.py": ("old", "starting/choose.out", "Process-1: 10 EUR"),
    "starting/currency.py": ("old", "starting/currency.forkserver.out", "20 EUR"),
    "starting/unguarded.py": ("guard", "starting/unguarded.3.15.err", "RuntimeError"),
    "testing/typed": ("task", "speedup/lambdas.out", "Can't pickle <function <lambda>"),  # mypy reads it
}


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.name)
def test_of_the_programs_here_those_are_found_that_break(program):
    files = {name: text for name, text in program.files.items() if name.endswith(".py")}
    found = [
        cause for name, text in files.items() for cause in causes(text, is_main=name.endswith("__main__.py"))
    ]
    expected, recording, evidence = BROKEN.get(program.name, ("", "", ""))
    assert [cause for cause in found if cause != "fork"] == ([expected] if expected else [])
    assert not recording or evidence in (ROOT / "snippets" / recording).read_text("utf-8")
    assert "fork" not in found or any('("fork")' in text for text in files.values())


def test_a_finding_names_the_line_what_it_is_why_it_breaks_the_fix_and_the_section(tmp_path, capsys):
    file = tmp_path / "brew.py"
    file.write_text(PROCESS + under_guard("Process(target=lambda: 1).start()"), "utf-8")
    assert main([str(file)]) == 1
    why, fix, section = CAUSES["target"]
    assert capsys.readouterr().out.splitlines() == [
        f"{file}:3: a lambda is the target of a process",
        f"    {why}",
        f"    Fix: {fix}",
        f"    See {section}",
        "1 found in 1 file",
    ]


def test_a_finding_in_a_file_named_main_is_about_packages(tmp_path, capsys):
    (tmp_path / "__main__.py").write_text(
        PROCESS + "def work(): pass\n" + under_guard("Process(target=work)")
    )
    assert main([str(tmp_path)]) == 1
    assert "work, defined in a __main__.py, is the target of a process" in capsys.readouterr().out


def test_all_files_of_a_folder_are_read_but_hidden_and_installed_ones(tmp_path, capsys):
    for name in ("a.py", "in/b.py", ".venv/c.py", "venv/lib/site-packages/d.py", "e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("pass\n")
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "nothing found in 2 files\n"


@pytest.mark.parametrize("content", ["print 'Python 2'\n", "def\n", "\0", "# coding: tea\n"])
def test_a_file_that_is_no_python_is_named_and_the_others_are_checked(tmp_path, capsys, content):
    (tmp_path / "bad.py").write_text(content)
    (tmp_path / "good.py").write_text(POOL + "Pool()\n")
    assert main([str(tmp_path), str(tmp_path / "missing.py")]) == 2
    printed = capsys.readouterr()
    assert f"{tmp_path / 'bad.py'}: not checked: " in printed.err
    assert f"{tmp_path / 'missing.py'}: not checked: " in printed.err
    assert f"{tmp_path / 'good.py'}:2: Pool() starts a process outside of a main guard\n" in printed.out


def test_without_a_file_it_explains_itself(capsys):
    assert main([]) == 2
    assert "python moved.py FILE_OR_FOLDER" in capsys.readouterr().out


def test_its_page_links_every_section_that_it_names():
    page = (ROOT / "docs" / "moved.md").read_text("utf-8")
    for _, _, section in CAUSES.values():
        link = section.removeprefix("moved.html").replace(".html", ".md")
        assert f"({link})" in page
