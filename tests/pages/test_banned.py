"""What a program may not do is a list in snippets/ruff.toml, as are the programs that may, with reasons."""

import re
import subprocess
import sys
from collections import defaultdict

import pytest
from pages.files import SNIPPETS, check

SETTINGS = (SNIPPETS / "ruff.toml").read_text("utf-8")
EXCEPTION = re.compile(r'^"(?P<file>.+)" = \["TID251"\](?P<reason> # \S.*)?$', re.MULTILINE)
EXCEPTIONS = [found["file"] for found in EXCEPTION.finditer(SETTINGS)]
SAID = re.compile(r"^(.+?):(\d+):\d+: TID251 `(\S+)` is banned: Fix: ", re.MULTILINE)
BREAKS = [  # how a program breaks it in its last line, and what is banned
    ("from time import sleep as wait", "time.sleep"),
    ("import time as t\nt.sleep(1)", "time.sleep"),
    ("import asyncio\nasyncio.run(asyncio.sleep(1))", "asyncio.sleep"),
    ("import time\nmap(time.sleep, [1])", "time.sleep"),
    ("import sys\nsys.argv[1:]", "sys.argv"),
    ("import multiprocessing as mp\nmp.set_start_method('fork')", "multiprocessing.set_start_method"),
    ("from multiprocessing import get_context as of", "multiprocessing.get_context"),
    ("import multiprocessing as mp\npool = mp.get_context('fork').Pool", "multiprocessing.get_context"),
    ("from multiprocessing import context", "multiprocessing.context"),
    ("from multiprocessing.context import SpawnProcess", "multiprocessing.context"),
    ("import multiprocessing\nmultiprocessing.context.ForkProcess", "multiprocessing.context"),
    ("from subprocess import run", "subprocess"),
    ("import os\nos.system('ls')", "os.system"),
    ("import os\nos.fork()", "os.fork"),
    ("import os\nos.spawnlp(os.P_WAIT, 'ls')", "os.spawnlp"),
    ("from os import posix_spawn", "os.posix_spawn"),
]


@pytest.fixture(scope="module")
def banned(tmp_path_factory):
    """What each file in a folder does that is banned, exceptions or not: its line and the name, by file."""
    settings = tmp_path_factory.mktemp("ruff") / "ruff.toml"
    rules = EXCEPTION.sub("", SETTINGS).replace('extend = "../pyproject.toml"\n', "")
    settings.write_text(rules.replace("extend-select", "select"), "utf-8")
    ruff = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise"]

    def banned(folder):
        command = [*ruff, "--config", str(settings), "."]
        said = subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout
        found = defaultdict(list)
        for file, line, name in SAID.findall(said):
            found[file].append((int(line), name))
        return found

    return banned


@pytest.fixture(scope="module")
def noticed(banned, tmp_path_factory):
    folder = tmp_path_factory.mktemp("breaks")
    for number, (source, _) in enumerate(BREAKS):
        (folder / f"{number}.py").write_text(source, "utf-8")
    return banned(folder)


def test_an_exception_names_its_reason_and_is_needed(banned):
    needed = banned(SNIPPETS)
    for found in EXCEPTION.finditer(SETTINGS):
        file = found["file"]
        check(found["reason"], f"snippets/ruff.toml: expected a reason behind {file}. Fix: add # and why")
        check(
            file in needed,
            f"snippets/ruff.toml: expected exceptions that are needed, came {file}, which does nothing that "
            "is banned. Fix: delete its line",
        )


@pytest.mark.parametrize("number", range(len(BREAKS)), ids=[name for _, name in BREAKS])
def test_what_is_banned_is_noticed_under_any_name(noticed, number):
    source, name = BREAKS[number]
    assert noticed[f"{number}.py"] == [(len(source.splitlines()), name)]
