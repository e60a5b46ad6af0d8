"""Give each test class the results of the program that it is named for, one witness at a time."""

import multiprocessing
import os
import platform
import signal
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import pytest

from harness.digest import digest
from harness.mutants import Mutant, diff, mutants
from harness.programs import Program, shape, supported
from harness.runner import PLAIN, Result, run, version

METHODS = sorted(multiprocessing.get_all_start_methods())
DEFAULT = multiprocessing.get_start_method()


@dataclass(frozen=True)
class Witness:
    """Who tells what a program did: a run of it, or of a broken copy; without a method, its recording."""

    name: str
    method: str = ""
    mutant: Mutant | None = None
    late: int = 0

    def __str__(self) -> str:
        return self.name

    def run(self, tested: Program) -> Result:
        source = self.mutant.source if self.mutant else tested.path.read_text("utf-8")
        return run(source, tested.path.name, self.method, hangs=self.may_hang(tested), late=self.late)

    def may_hang(self, tested: Program) -> bool:
        return bool(tested.expectation.hangs_at or self.mutant)


RECORDED = Witness("recorded")
RUNS = pytest.StashKey[dict[tuple[Program, Witness], Future[Result]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help="record what the programs print, then test that")
    parser.addoption("--soak", type=int, metavar="N", help="run each program N times, on a busy machine")
    parser.addoption(
        "--mutants",
        nargs="?",
        const="spawn",
        choices=[*METHODS, "all"],
        help="break each program in every place, and run that under a start method (%(const)s) or all",
    )


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # as in a shell's background job: inherited by all
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.option.mutants:
        config.pluginmanager.register(Survivors())


def program(test_class: pytest.Class) -> Program:
    """The program that a test class is about; the run ends with a clear error if there is none."""
    outer = outermost(test_class)
    found = Program.of(test_class.path.stem.removeprefix("test_"), outer.obj, test_class.obj)
    if not found.path.exists():
        raise pytest.UsageError(
            f"{outer.nodeid} tests snippets/{found.name}, which does not exist. Write the program, "
            "or rename the class: TestTwoWay in tests/test_pipes.py tests snippets/pipes/two_way.py"
        )
    return found


def outermost(node: pytest.Item | pytest.Class) -> pytest.Class:
    return next(parent for parent in node.listchain() if isinstance(parent, pytest.Class))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "result" in metafunc.fixturenames:
        tested = program(metafunc.definition.getparent(pytest.Class))
        metafunc.parametrize(
            "result", witnesses(tested, metafunc.config.option), ids=str, indirect=True, scope="class"
        )


def witnesses(tested: Program, option) -> list[Witness]:
    """Those that the command line asks for: else the recording, and a run under each start method."""
    expectation = tested.expectation
    methods = [m for m in expectation.methods or METHODS if m in (PLAIN, *METHODS)]
    elsewhere = expectation.platforms and sys.platform not in expectation.platforms
    if elsewhere or (expectation.hangs_at and os.name != "posix"):  # no proof there of where it hangs
        methods = []
    if option.record:
        return [RECORDED]
    if option.soak:
        return [Witness(f"{m} {n}", m, late=n) for n in range(1, option.soak + 1) for m in methods]
    if option.mutants:
        chosen = [m for m in methods if option.mutants in (m, "all")] or methods[:1]
        source = tested.path.read_text("utf-8")
        return [Witness(f"{m}-{mutant.name}", m, mutant) for mutant in mutants(source) for m in chosen]
    return [RECORDED, *(Witness(m, m) for m in methods)]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what does not concern this Python."""

    def concerns(item: pytest.Item) -> bool:
        if "result" not in item.fixturenames:
            return True
        expectation = program(item.getparent(pytest.Class)).expectation
        if config.option.record:
            return expectation.recorder(supported()) == version()
        return expectation.covers(version())

    chosen, others = [], []
    for item in items:
        (chosen if concerns(item) else others).append(item)
    config.hook.pytest_deselected(items=others)
    items[:] = chosen


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start every run that the chosen tests need, once; a test waits for the one it looks at.

    Those that may hang sleep most of their time, and a soak wants a busy machine: they crowd it.
    """
    cores = os.cpu_count() or 1
    pool, crowd = ThreadPoolExecutor(cores + 1), ThreadPoolExecutor(4 * cores)
    for each in (pool, crowd):
        session.config.add_cleanup(partial(each.shutdown, cancel_futures=True))
    session.config.stash[RUNS] = runs = {}
    items = [item for item in session.items if "result" in item.fixturenames]
    for item in [] if session.config.option.collectonly else items:
        tested, witness = program(item.getparent(pytest.Class)), item.callspec.params["result"]
        if witness == RECORDED and session.config.option.record:
            witness = recorder(tested)
        if witness != RECORDED and (tested, witness) not in runs:
            crowded = witness.late or witness.may_hang(tested)
            runs[tested, witness] = (crowd if crowded else pool).submit(witness.run, tested)


def recorder(tested: Program) -> Witness:
    """The run that is recorded: of the file itself, unless it is about a start method."""
    return Witness("recorder", (tested.expectation.methods or [PLAIN])[0])


@pytest.fixture(scope="class")
def result(request: pytest.FixtureRequest) -> Result:
    """What the program of this class did, by one witness."""
    tested, witness = program(request.node), request.param
    runs = request.config.stash[RUNS]
    out = tested.recordings[0].name
    if witness == RECORDED:
        if request.config.option.record:
            fresh = runs[tested, recorder(tested)].result()
            tested.record(healthy(tested, recorder(tested), fresh))
        if not tested.recordings[0].exists():
            fail(f"{out} is missing. Mend: nox -s record", tested)
        return healthy(tested, RECORDED, tested.recorded())
    fresh = healthy(tested, witness, runs[tested, witness].result())
    recorded_by = (tested.expectation.methods or [DEFAULT])[0], tested.expectation.recorder(supported())
    comparable = (witness.name, version()) == recorded_by and tested.recordings[0].exists()
    if comparable and shape(fresh) != shape(tested.recorded()):
        fail(
            f"{out} is stale: the program prints something else now. Mend: nox -s record, or undo the edit\n"
            f"expected, as recorded:\n{text(tested.recorded())}came, under {witness}:\n{text(fresh)}",
            tested,
        )
    return fresh


def healthy(tested: Program, witness: Witness, found: Result) -> Result:
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


FAILURES: set[tuple[Program, str]] = set()


def text(found: Result) -> str:
    parts = {"standard output": found.out, "standard error": found.err}
    return "".join(f"--- {name}\n{part.rstrip()}\n" for name, part in parts.items() if part)


@pytest.fixture(autouse=True)
def stamp(request: pytest.FixtureRequest, record_property) -> None:
    """Note in the report of each test which program, with which content, it was about."""
    if "result" in request.fixturenames:
        tested = program(request.node.getparent(pytest.Class))
        record_property("program", f"{tested.name} {digest(tested.path)}")


@pytest.fixture(autouse=True, scope="session")
def stamp_run(record_testsuite_property) -> None:
    """Note in the report which Python ran, and on what."""
    record_testsuite_property("python", f"{platform.python_version()} on {platform.system()}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Show beside a failed property what the program printed, and say what may mend it."""
    report = yield
    if report.failed and report.when == "call" and "result" in item.funcargs:
        tested, witness = program(item.getparent(pytest.Class)), item.callspec.params["result"]
        says = f"under {witness} the program breaks the test. Mend: the one that is wrong"
        if witness == RECORDED:
            recording = tested.recordings[0].name
            says = f"{recording} contradicts the test. Mend: delete it and nox -s record, or the test"
        report.sections.append((f"snippets/{tested.name}: {says}", text(item.funcargs["result"])))
    return report


class Survivors:
    """Tell which mutants no test noticed, and fail if one has no reason, or a reason no mutant.

    The reason stands in the test class: equivalent = {"delete: name of the mutant": "why"}.
    """

    def __init__(self) -> None:
        self.alive: dict[tuple[pytest.Class, str], Mutant] = {}
        self.killed: set[tuple[pytest.Class, str]] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo) -> None:
        mutant = item.callspec.params["result"].mutant
        key = outermost(item), mutant.name
        if call.excinfo:
            self.killed.add(key)
        self.alive[key] = mutant

    def verdict(self) -> tuple[list[str], int]:
        """What is wrong, a paragraph each, and how many survivors have a reason."""
        wrong, excused = [], 0
        for (test_class, name), mutant in self.alive.items():
            reason = getattr(test_class.obj, "equivalent", {}).get(name)
            tested = program(test_class)
            if (test_class, name) in self.killed:
                if reason:
                    wrong.append(f"snippets/{tested.name}: {name!r} is noticed. Mend: drop its reason")
            elif reason:
                excused += 1
            else:
                source = tested.path.read_text("utf-8")
                wrong.append(
                    f"snippets/{tested.name}: no check notices {name!r}. Mend: a check, or the program\n"
                    + diff(source, mutant)
                )
        for test_class in {test_class for test_class, _ in self.alive}:
            for name in getattr(test_class.obj, "equivalent", {}):
                if (test_class, name) not in self.alive:
                    wrong.append(f"{test_class.nodeid}: there is no mutant {name!r}. Mend: drop its reason")
        return wrong, excused

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        wrong, excused = self.verdict()
        for paragraph in wrong:
            terminalreporter.write_line(paragraph)
        terminalreporter.write_line(
            f"{len(self.alive)} mutants, {len(self.killed)} noticed, {excused} equivalent, {len(wrong)} wrong"
        )

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        session.exitstatus = 1 if self.verdict()[0] or not self.alive else 0
