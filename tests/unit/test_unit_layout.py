"""Names and paths."""

import pytest
from unit.fakes import on_disk

from verified.layout import Program, copy_project, program_named, program_of, programs, supported

FOLDER = "tea/shop/run.txt"


@pytest.mark.parametrize(
    ("test_class", "stem"),
    [
        ("TestOrders", "orders"),
        ("TestTwoWay", "two_way"),
        ("TestWhatAPool", "what_a_pool"),
        ("TestHTTPServer", "http_server"),
        ("TestV2Way", "v2_way"),
    ],
)
def test_a_test_class_names_its_program(test_class, stem):
    assert program_named("pipes", test_class) == Program("pipes", stem)


@pytest.mark.parametrize("file", ["orders.py", "orders.3.14.err", "orders.wrong1.out", "orders/run.txt"])
def test_a_file_belongs_to_a_program(file):
    assert program_of(f"queues/{file}") == ("queues", "orders")


def test_a_program_is_a_file(tmp_path):
    brew = on_disk(tmp_path)
    assert (brew.name, brew.exists, brew.command) == ("tea/brew.py", True, "python brew.py")


def test_a_program_is_a_folder_with_its_command_in_a_file(tmp_path):
    shop = on_disk(tmp_path, FOLDER, "python -m shop\n")
    assert (shop.name, shop.exists, shop.command) == ("tea/shop", True, "python -m shop")


def test_the_files_of_a_folder_are_named_as_where_it_runs_without_caches(tmp_path):
    for name in ("shop/__init__.py", "shop/__pycache__/x.pyc", "notes.md"):
        on_disk(tmp_path, f"tea/shop/{name}", "x")
    assert list(on_disk(tmp_path, FOLDER).files) == ["notes.md", "run.txt", "shop/__init__.py"]


def test_a_program_that_is_not_there_does_not_exist(tmp_path):
    assert not Program("tea", "brew", tmp_path).exists


def test_a_folder_without_a_command_is_no_program(tmp_path):
    assert not on_disk(tmp_path, "tea/shop/shop.py").exists


def test_a_text_is_read_as_it_is(tmp_path):
    assert on_disk(tmp_path, text="é\r\n").files == {"brew.py": "é\r\n"}


def test_a_recording_is_beside_its_program_and_names_its_case(tmp_path):
    beside = tmp_path / "snippets" / "tea"
    assert on_disk(tmp_path).recording(".3.13.fork", "err") == beside / "brew.3.13.fork.err"


def test_programs_are_found_in_order(tmp_path):
    for name in ("tea/steep.py", "tea/brew.py", FOLDER, "cake/bake.py"):
        on_disk(tmp_path, name)
    names = [program.name for program in programs(tmp_path)]
    assert names == ["cake/bake.py", "tea/brew.py", "tea/shop", "tea/steep.py"]


def test_the_classifiers_name_the_supported_pythons(tmp_path):
    lines = [":: Python :: 3", ":: Python :: 3.9", ":: Python :: 3.10", ":: OS Independent"]
    (tmp_path / "pyproject.toml").write_text(f"[project]\nclassifiers = {lines}\n")
    assert supported(tmp_path) == ["3.9", "3.10"]


def test_a_copy_of_a_project_leaves_out_what_tools_left(tmp_path):
    for name in ("docs/tea.md", "docs/__pycache__/x.pyc", "docs/.ruff_cache/x.y", "a.toml", "b.toml"):
        (tmp_path / "from" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "from" / name).touch()
    copy_project(tmp_path / "to", parts=("docs", "a.toml", "none"), source=tmp_path / "from")
    copied = [path.relative_to(tmp_path / "to").as_posix() for path in (tmp_path / "to").rglob("*.*")]
    assert sorted(copied) == ["a.toml", "docs/tea.md"]
