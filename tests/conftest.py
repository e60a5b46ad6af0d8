"""Give each test class the results of the program that it is named for, one witness at a time."""

import hashlib
import multiprocessing
import os
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from harness.programs import Program, shape, supported
from harness.runner import PLAIN, Result, run, version

METHODS = sorted(multiprocessing.get_all_start_methods())
DEFAULT = multiprocessing.get_start_method()
RECORDED = "recorded"
Runs = dict[tuple[Program, str], Future[Result]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="record the programs anew first")


def program(test_class: pytest.Class) -> Program:
    """The program that a test class is about; the run ends with a clear error if there is none."""
    outer = next(node for node in test_class.listchain() if isinstance(node, pytest.Class))
    found = Program.of(test_class.path.stem.removeprefix("test_"), outer.obj, test_class.obj)
    if not found.path.exists():
        raise pytest.UsageError(
            f"{outer.nodeid} tests snippets/{found.name}, which does not exist. Write the program, "
            "or rename the class: TestTwoWay in tests/test_pipes.py tests snippets/pipes/two_way.py"
        )
    return found


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "result" in metafunc.fixturenames:
        expectation = program(metafunc.definition.getparent(pytest.Class)).expectation
        methods = [m for m in expectation.methods or METHODS if m in (PLAIN, *METHODS)]
        metafunc.parametrize("result", [RECORDED, *methods], indirect=True, scope="class")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what does not concern this Python and, when recording, all but the recorded."""
    chosen = [item for item in items if concerns(item, config.option.record)]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def concerns(item: pytest.Item, record: bool) -> bool:
    if "result" not in item.fixturenames:
        return not record
    expectation = program(item.getparent(pytest.Class)).expectation
    if record:
        recorder = expectation.recorder(supported()) == version()
        return recorder and item.callspec.params["result"] == RECORDED
    return expectation.covers(version())


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start every run that the chosen tests need, once; a test waits for the one it looks at."""
    pool = ThreadPoolExecutor((os.cpu_count() or 1) + 1)
    session.config.add_cleanup(lambda: pool.shutdown(cancel_futures=True))
    session.config.stash[RUNS] = runs = {}
    for item in [] if session.config.option.collectonly else session.items:
        if "result" in item.fixturenames:
            tested, witness = program(item.getparent(pytest.Class)), item.callspec.params["result"]
            if session.config.option.record:
                witness = (tested.expectation.methods or [PLAIN])[0]
            if witness != RECORDED and (tested, witness) not in runs:
                source = tested.path.read_text("utf-8")
                hangs = bool(tested.expectation.hangs_at)
                runs[tested, witness] = pool.submit(run, source, tested.path.name, witness, hangs=hangs)


RUNS = pytest.StashKey[Runs]()
FAILURES: set[tuple[Program, str]] = set()


@pytest.fixture(scope="class")
def result(request: pytest.FixtureRequest) -> Result:
    """What the program of this class did, by one witness: its recording, or a fresh run."""
    tested, runs = program(request.node), request.config.stash[RUNS]
    if request.param == RECORDED:
        if request.config.option.record:
            method = (tested.expectation.methods or [PLAIN])[0]
            tested.record(healthy(tested, method, runs[tested, method].result()))
        if not tested.recordings[0].exists():
            fail(f"{tested.recordings[0].name} is missing. Mend: nox -s record", tested)
        return healthy(tested, RECORDED, tested.recorded())
    fresh = healthy(tested, request.param, runs[tested, request.param].result())
    method = (tested.expectation.methods or [DEFAULT])[0]
    recorder = tested.expectation.recorder(supported())
    if (request.param, version()) == (method, recorder) and shape(fresh) != shape(tested.recorded()):
        fail(
            f"{tested.recordings[0].name} is stale: the program prints something else now. "
            "Mend: nox -s record, or undo the edit of the program\n"
            f"expected, as recorded:\n{text(tested.recorded())}came, under {request.param}:\n{text(fresh)}",
            tested,
        )
    return fresh


def healthy(tested: Program, witness: str, found: Result) -> Result:
    """The result, if the program ended as its class expects; else the tests that want it fail."""
    if fault := tested.expectation.fault(found):
        fail(f"{witness}, Python {version()}: {fault}\n{text(found)}", tested)
    return found


def fail(message: str, tested: Program) -> None:
    """Fail with the message; with its first line alone where another test has shown it whole."""
    first, _, _ = message.partition("\n")
    shown = f"{first} (see above)" if (tested, message) in FAILURES else message
    FAILURES.add((tested, message))
    pytest.fail(f"snippets/{tested.name}: {shown}", pytrace=False)


def text(found: Result) -> str:
    parts = {"standard output": found.out, "standard error": found.err}
    return "".join(f"--- {name}\n{part.rstrip()}\n" for name, part in parts.items() if part)


@pytest.fixture(autouse=True)
def stamp(request: pytest.FixtureRequest, record_property) -> None:
    """Note in the report of each test which program, with which content, it was about."""
    if "result" in request.fixturenames:
        tested = program(request.node.getparent(pytest.Class))
        record_property("program", f"{tested.name} {digest(tested)}")


def digest(tested: Program) -> str:
    return hashlib.sha256(tested.path.read_bytes()).hexdigest()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Show beside a failed property what the program printed, and say what may mend it."""
    report = yield
    if report.failed and report.when == "call" and "result" in item.fixturenames:
        tested, witness = program(item.getparent(pytest.Class)), item.callspec.params["result"]
        says = f"under {witness} the program breaks the test. Mend: the one that is wrong"
        if witness == RECORDED:
            recording = tested.recordings[0].name
            says = f"{recording} contradicts the test. Mend: delete it and nox -s record, or the test"
        report.sections.append((f"snippets/{tested.name}: {says}", text(item.funcargs["result"])))
    return report
