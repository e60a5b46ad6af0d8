"""The Pythons that are found on this machine, and the environments for programs that need packages."""

import contextlib
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from python_discovery import get_interpreter

from verified.header import HEADER
from verified.layout import ROOT

LOCK = ROOT / "requirements" / "programs.txt"
ENVIRONMENTS = ROOT / ".cache" / "environments"
ASK = """\
import json, multiprocessing, os, platform, sys
print(json.dumps({
    "path": sys.executable, "version": platform.python_version(), "build": sys.version,
    "platform": platform.platform(), "system": platform.system(), "cpus": os.cpu_count(),
    "methods": sorted(multiprocessing.get_all_start_methods()),
    "default": multiprocessing.get_start_method(),
}))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python: its name (3.14, or 3.14t without the GIL), path and version, and its start methods."""

    name: str
    path: str
    version: str
    build: str
    platform: str
    system: str
    cpus: int
    methods: tuple[str, ...]
    default: str


def find(names: list[str]) -> dict[str, Interpreter]:
    """Those of the named Pythons that are on this machine, in the same order."""
    with ThreadPoolExecutor() as pool:
        found = pool.map(ask, names)
        return {name: interpreter for name, interpreter in zip(names, found, strict=True) if interpreter}


def ask(name: str) -> Interpreter | None:
    """What a Python says of itself, or None where there is no such Python."""
    known = get_interpreter(name)
    if known is None:
        return None
    path = known.system_executable or known.executable  # not the environment that this runs in
    asked = subprocess.run([path, "-I", "-c", ASK], capture_output=True, text=True, check=True)
    facts: dict[str, Any] = json.loads(asked.stdout)
    return Interpreter(name, **facts | {"methods": tuple(facts["methods"])})


def pinned(source: str) -> str:
    """A program whose header limits its packages to the releases of the lock, as uv understands it."""
    pins = re.findall(r"^[\w.-]+==[^\\\n]+", LOCK.read_text("utf-8"), re.MULTILINE)
    limits = f"# [tool.uv]\n# constraint-dependencies = {json.dumps([pin.strip() for pin in pins])}\n"
    return HEADER.sub(lambda header: header[0].removesuffix("# ///") + limits + "# ///", source)


def packages() -> str:
    """What the programs' packages are, in one number: the digest of their lock."""
    return sha256(LOCK.read_bytes()).hexdigest()[:12] if LOCK.exists() else ""


def environment(interpreter: Interpreter) -> str:
    """The Python of an environment with all packages of the lock, made the first time it is wanted."""
    build = sha256(interpreter.build.encode()).hexdigest()[:6]
    folder = ENVIRONMENTS / f"{interpreter.name}-{build}-{packages()}"
    inside = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    if not folder.exists():
        ENVIRONMENTS.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=ENVIRONMENTS, ignore_cleanup_errors=True) as created:
            made = Path(created, "made")
            uv = [sys.executable, "-m", "uv", "--quiet"]
            subprocess.run([*uv, "venv", "--python", interpreter.path, str(made)], check=True)
            install = [*uv, "pip", "install", "--require-hashes", "--python", str(made / inside)]
            subprocess.run([*install, "-r", str(LOCK)], check=True)
            with contextlib.suppress(OSError):  # another session was faster
                made.rename(folder)
    return str(folder / inside)
