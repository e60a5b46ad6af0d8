"""Results of runs that were made before: whoever reads finds a whole one or none."""

import json
import os
import threading
from dataclasses import replace

import pytest
from unit.fakes import BREW, GOOD, job, python

from verified import cache
from verified.cache import Cache, engine, key

ENTRY = json.dumps(GOOD.as_json())


@pytest.fixture(autouse=True)
def one_engine(monkeypatch):
    """Read the code of the engine in the one test that is about it."""
    monkeypatch.setattr(cache, "engine", lambda: "engine")


@pytest.fixture
def stored(tmp_path):
    """A cache with one result."""
    new = Cache(tmp_path)
    new.put(job(), GOOD)
    return new


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_stored_is_found(stored):
    assert stored.get(job()) == GOOD


def test_another_session_finds_it(stored, tmp_path):
    assert Cache(tmp_path).get(job()) == GOOD


def test_what_was_forgotten_is_not_found(stored):
    stored.forget(job())
    assert stored.get(job()) is None


def test_nothing_is_forgotten_twice(stored):
    stored.forget(job())
    stored.forget(job())


@pytest.mark.parametrize(
    "other",
    [
        job(BREW + "\n"),
        job(method="fork"),
        job(seed=1),
        job(may_hang=True),
        job(packages=True),
        job(cpus=7),
        replace(job(), command="python -m brew"),
        replace(job(), files=(("brew.py", BREW), ("note.txt", ""))),
        replace(job(), interpreter=replace(python(), version="8.3.2")),
        replace(job(), interpreter=replace(python(), build="debug")),
        replace(job(), interpreter=replace(python(), platform="Linux-7")),
        replace(job(), interpreter=replace(python(), path="/other")),
        replace(job(), interpreter=replace(python(), cpus=4)),
    ],
)
def test_another_job_has_another_key(stored, other):
    assert stored.get(other) is None


def test_another_engine_has_another_key():
    assert key(job(), "one") != key(job(), "two")


def test_other_packages_have_another_key_where_they_are_needed(monkeypatch):
    before = [key(job(packages=needed), "") for needed in (True, False)]
    monkeypatch.setattr(cache, "packages", lambda: "other")
    assert [
        key(job(packages=needed), "") == known for needed, known in zip((True, False), before, strict=True)
    ] == [
        False,
        True,
    ]


def test_two_paths_of_one_python_have_one_key(tmp_path):
    (tmp_path / "python").touch()
    (tmp_path / "link").symlink_to(tmp_path / "python")
    jobs = [
        replace(job(), interpreter=replace(python(), path=str(tmp_path / name)))
        for name in ("python", "link")
    ]
    assert key(jobs[0], "") == key(jobs[1], "")


def test_a_comment_in_the_engine_changes_no_key(monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "cache.py"))
    numbers = []
    for text in ("x = 1\n", "# why\nx = (1)\n", "x = 2\n"):
        for name in cache.ENGINE:
            (tmp_path / name).write_text(text)
        numbers.append(engine())
    assert [number == numbers[0] for number in numbers] == [True, True, False]


def test_a_result_cut_at_any_length_is_as_good_as_none(stored, monkeypatch):
    """So is one whose writer was killed at any moment, on a system that keeps the name and loses the text."""
    path = stored.path(job())
    monkeypatch.setattr(stored, "path", lambda job: path)
    for length in range(len(ENTRY)):
        path.write_text(ENTRY[:length])
        assert stored.get(job()) is None, ENTRY[:length]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"null", b"[]", b"{}", b'{"out": "tea"}', b"tea", b"\0" * 99]
)
def test_a_foreign_file_is_as_good_as_none(stored, content):
    stored.path(job()).write_bytes(content)
    assert stored.get(job()) is None


def test_a_foreign_folder_is_as_good_as_none(stored):
    stored.forget(job())
    stored.path(job()).mkdir()
    assert stored.get(job()) is None
    stored.put(job(), GOOD)


def test_a_damaged_result_is_replaced(stored):
    stored.path(job()).write_text("{")
    stored.put(job(), GOOD)
    assert stored.get(job()) == GOOD


class Killed(BaseException):
    """What a process does not survive."""


class Dying:
    """A file whose writer is killed after so many characters."""

    def __init__(self, file, length):
        self.file, self.left, self.name = file, length, file.name

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *error):
        return self.file.__exit__(*error)

    def write(self, text):
        self.file.write(text[: self.left])
        self.left -= len(text)
        if self.left < 0:
            raise Killed


@pytest.mark.parametrize("before", [None, replace(GOOD, out="old\n")])
def test_a_writer_killed_at_any_moment_leaves_what_was_there(tmp_path, monkeypatch, before):
    named = cache.tempfile.NamedTemporaryFile
    new = Cache(tmp_path)
    if before:
        new.put(job(), before)
    for length in range(0, len(ENTRY), 7):
        monkeypatch.setattr(
            cache.tempfile, "NamedTemporaryFile", lambda *a, n=length, **k: Dying(named(*a, **k), n)
        )
        with pytest.raises(Killed):
            new.put(job(), GOOD)
        assert new.get(job()) == before


def test_two_writers_and_a_reader_never_meet_a_part(tmp_path):
    """As sessions side by side do: each has a cache of its own on the one folder."""
    texts = ["a" * 50_000, "b" * 50_000]
    stop = threading.Event()

    def write(text):
        while not stop.is_set():
            Cache.put(writer, job(), replace(GOOD, out=text))

    writer = Cache(tmp_path)
    threads = [threading.Thread(target=write, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    seen = [Cache.get(writer, job()) for _ in range(100)]
    stop.set()
    for thread in threads:
        thread.join()
    first = next(number for number, result in enumerate([*seen, GOOD]) if result)
    assert {result.out for result in seen[first:]} <= set(texts)
    assert len(files(tmp_path)) == 1


def test_the_oldest_results_go_first(tmp_path):
    small = Cache(tmp_path, limit=2)
    for age, method in enumerate(["spawn", "forkserver", "fork", "plain"]):
        small.put(job(method=method), GOOD)
        os.utime(small.path(job(method=method)), (1000 - age, 1000 - age))
    assert small.get(job(method="plain"))  # the oldest, but now in use
    small.prune()
    kept = [method for method in ("spawn", "forkserver", "fork", "plain") if small.get(job(method=method))]
    assert kept == ["spawn", "plain"]


def test_what_interrupted_writers_left_goes_too(tmp_path):
    small = Cache(tmp_path, limit=1)
    small.put(job(), GOOD)
    (small.path(job()).parent / "x.new").write_text(ENTRY[:9])
    os.utime(small.path(job()).parent / "x.new", (1, 1))
    small.prune()
    assert files(tmp_path) == [small.path(job())]


def test_a_file_that_another_session_prunes_meanwhile_does_no_harm(stored, monkeypatch):
    (stored.folder / "ab").mkdir()
    (stored.folder / "ab" / "gone.json").symlink_to("nowhere")
    stored.prune()
    assert stored.get(job()) == GOOD


def test_an_empty_cache_is_pruned_in_peace(tmp_path):
    Cache(tmp_path / "none").prune()


def test_a_cache_that_cannot_be_written_stores_nothing(tmp_path):
    (tmp_path / "file").touch()
    Cache(tmp_path / "file").put(job(), GOOD)
    assert Cache(tmp_path / "file").get(job()) is None
