"""The files to download, and how they are run."""

import ast
import io
import sys
import zipfile

import pytest

from verified.layout import ROOT, Program
from verified.site.downloads import CHECKER, address, commands, downloads


@pytest.fixture
def root(tmp_path):
    for name, text in {
        "queues/orders.py": "print(1)\n",
        "pools/web.py": '# /// script\n# dependencies = ["httpx"]\n# ///\n',
        "starting/greeter/run.txt": "python -m greeter\n",
        "starting/greeter/greeter/__main__.py": "print(3)\n",
    }.items():
        path = tmp_path / "snippets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    return tmp_path


def unzipped(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_file_is_downloaded_as_it_is_and_a_folder_as_an_archive(root):
    orders, greeter = Program("queues", "orders", root), Program("starting", "greeter", root)
    files = downloads([orders, greeter])
    assert files[address(orders)] == b"print(1)\n"
    assert unzipped(files[address(greeter)]) == {
        "greeter/run.txt": b"python -m greeter\n",
        "greeter/greeter/__main__.py": b"print(3)\n",
    }


def test_one_archive_holds_all(root):
    programs = [Program("queues", "orders", root), Program("starting", "greeter", root)]
    assert list(unzipped(downloads(programs)["programs.zip"])) == [
        "programs/queues/orders.py",
        "programs/starting/greeter/greeter/__main__.py",
        "programs/starting/greeter/run.txt",
    ]


def test_the_archive_has_exercises_as_a_reader_solves_them(root):
    for name in ("snippets/exercises/tea_start.py", "snippets/exercises/tea.py", "tests/test_exercises.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, "utf-8")
    programs = [Program("exercises", stem, root) for stem in ("tea", "tea_start")]
    files = unzipped(downloads(programs)["programs.zip"])
    assert files["exercises/tea.py"] == b"snippets/exercises/tea_start.py"
    assert files["exercises/solutions/tea.py"] == b"snippets/exercises/tea.py"
    assert files["exercises/verified/test_exercises.py"] == b"tests/test_exercises.py"
    assert b"python check.py" in files["exercises/check.py"]


def test_the_checker_of_own_programs_is_a_file_and_in_the_archive_and_knows_the_address_of_the_site(root):
    (root / "snippets/moved").mkdir()
    (root / "snippets/moved/tea.py").write_text("print(1)\n", "utf-8")
    files = downloads([Program("moved", "tea", root)], "https://example.com/")
    assert b'\nSITE = "https://example.com/"' in files["moved.py"]
    assert unzipped(files["programs.zip"])["moved.py"] == files["moved.py"]


def test_the_checkers_need_nothing_but_python():
    for name in ["tools/moved.py", *(f"verified/{part}" for part in ("check.py", *CHECKER))]:
        for node in ast.parse((ROOT / name).read_text("utf-8")).body:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            foreign = {part.partition(".")[0] for part in names} - sys.stdlib_module_names
            assert foreign <= {"verified"} & {name.partition("/")[0]}, f"{name} imports {foreign}"


def test_an_archive_depends_on_nothing_but_the_programs(root):
    programs = [Program("starting", "greeter", root)]
    assert downloads(programs) == downloads(programs)


def test_a_program_is_run_by_python_and_one_with_packages_by_uv_as_well(root):
    assert commands(Program("queues", "orders", root)) == ["python orders.py"]
    assert commands(Program("pools", "web", root)) == ["uv run web.py", "python web.py"]
    assert commands(Program("starting", "greeter", root)) == ["python -m greeter"]
