"""Results of runs that were made before, by all that they depend on.

A file a result, written to a temporary name and then renamed: whoever reads finds a whole one or none,
however a run was interrupted and however many run side by side.
"""

import ast
import contextlib
import json
import os
import tempfile
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

from verified.interpreters import packages
from verified.layout import ROOT
from verified.result import Result
from verified.runner import Job

FOLDER = ROOT / ".cache" / "runs"
LIMIT = 20_000  # results, some 2 kB each; the ones not used for longest go first
ENGINE = (
    "launcher.py",
    "launched.py",
    "runner.py",
    "processes.py",
    "stacks.py",
    "interpreters.py",
    "header.py",
)


def engine() -> str:
    """The code that makes a result, in one number."""
    whole = sha256()
    for name in ENGINE:
        source = (Path(__file__).parent / name).read_text("utf-8")
        whole.update(ast.dump(ast.parse(source)).encode())  # not its layout, nor its comments
    return whole.hexdigest()


def key(job: Job, engine: str) -> str:
    """The digest of all that a result depends on."""
    interpreter = replace(job.interpreter, path=os.path.realpath(job.interpreter.path))
    facts = asdict(replace(job, interpreter=interpreter))
    whole = [facts, packages() if job.packages else "", engine]
    return sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


class Cache:
    """Results in a folder, which may be deleted at any time."""

    def __init__(self, folder: Path = FOLDER, limit: int = LIMIT) -> None:
        self.folder = folder
        self.limit = limit
        self.engine = engine()

    def path(self, job: Job) -> Path:
        name = key(job, self.engine)
        return self.folder / name[:2] / f"{name[2:]}.json"

    def get(self, job: Job) -> Result | None:
        """The result of the very same job, or None. What is not a whole result is as good as none."""
        path = self.path(job)
        try:
            found = Result.from_json(json.loads(path.read_bytes()))
            os.utime(path)  # it is in use
        except (OSError, ValueError, TypeError):
            return None
        return found

    def put(self, job: Job, result: Result) -> None:
        """Store a result, where that can be done: else its run is made again."""
        path = self.path(job)
        with contextlib.suppress(OSError):  # the folder is read-only, or was deleted meanwhile
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".new", delete=False) as file:
                json.dump(result.as_json(), file)
            Path(file.name).replace(path)

    def forget(self, job: Job) -> None:
        self.path(job).unlink(missing_ok=True)

    def prune(self) -> None:
        """Keep the results that were used last, as many as the limit allows."""
        used = []
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):  # another run has pruned it meanwhile
                used.append((path.stat().st_mtime, path))
        used.sort(reverse=True, key=lambda pair: pair[0])
        for _, path in used[self.limit :]:
            path.unlink(missing_ok=True)
