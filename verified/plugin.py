"""The pytest plugin: each property of a program is one test, which holds for every source of results."""

import signal
from collections.abc import Generator

import pytest

from verified import breaking, report
from verified.cache import Cache
from verified.cases import RECORDED, Case, Source, candidates, without_gil
from verified.expectation import METHODS, Expectation
from verified.interpreters import find
from verified.judge import FaultError, Judge, where
from verified.layout import program_named, supported
from verified.properties import is_timing
from verified.result import Result
from verified.runner import PLAIN
from verified.schedule import Schedule
from verified.stash import CASE, JUDGE, REMARKS

FAILURE = pytest.StashKey[tuple[Source, Result | None]]()
SHOWN = pytest.StashKey[set[str]]()
NARROWING = ("python", "method", "keyword", "markexpr", "collectonly", "lf", "deselect")  # options
TIMINGS = 5  # a claim about time has to hold in the best of so many runs


def pytest_addoption(parser: pytest.Parser) -> None:
    add = parser.getgroup("verified").addoption
    add("--python", action="append", default=[], metavar="3.14", help="judge the runs of this Python alone")
    add("--method", action="append", default=[], choices=[*METHODS, PLAIN], help="and of this start method")
    add("--fresh", action="store_true", help="make every run anew")
    add("--record", action="store_true", help="record what the programs print, then test that")
    add("--soak", type=int, default=0, metavar="N", help="run each N times, on a busy machine, with delays")
    add("--timings", action="store_true", help=f"measure claims about time again: the best of {TIMINGS}")
    add("--mutants", choices=["all", "changed"], help="break programs in every place: a test must notice")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "timing: a claim about time, judged on the recording alone")
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # as in a shell's background job: inherited by all
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.stash[SHOWN] = set()
    config.stash[REMARKS] = []


@pytest.fixture
def result() -> None:
    """What the program of this class did: pytest_pyfunc_call puts one result after another in its place."""


def case_of(item: pytest.Item) -> Case:
    """The case that a test is about; a UsageError if there is no such program."""
    classes = [node for node in item.listchain() if isinstance(node, pytest.Class)]
    program = program_named(item.path.stem.removeprefix("test_"), classes[0].name, item.config.rootpath)
    if not program.exists:
        raise pytest.UsageError(
            f"{classes[0].nodeid} tests snippets/{program.name}, which does not exist. "
            "Fix: write the program, or rename the class: "
            "TestTwoWay in tests/test_pipes.py tests snippets/pipes/two_way.py"
        )
    inner = classes[-1].obj
    expectation = getattr(inner, "expectation", Expectation())
    return Case(program, classes[0].obj, inner, expectation, tuple(supported(item.config.rootpath)))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    option = session.config.option
    cases: dict[pytest.Class, Case] = {}
    for item in items:
        if "result" in getattr(item, "fixturenames", ()) and isinstance(item.parent, pytest.Class):
            item.stash[CASE] = cases.setdefault(item.parent, cases.get(item.parent) or case_of(item))
    if option.timings:
        items[:] = [item for item in items if is_timing(getattr(item, "obj", None))]
    if option.mutants:
        items[:] = breaking.items(session, [item for item in items if CASE in item.stash])


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start every run that the chosen tests need; a test waits for those that it looks at."""
    option = session.config.option
    cases = {item.stash[CASE]: None for item in session.items if CASE in item.stash}
    if not cases or option.collectonly:
        return
    wanted = option.python or supported(session.config.rootpath)
    found = find(candidates(wanted, cases))
    if not found:
        raise pytest.UsageError(f"no supported Python was found. Fix: install one of {', '.join(wanted)}")
    anew = option.fresh or option.record or option.soak or option.timings
    schedule = Schedule(None if anew else Cache(), crowded=bool(option.soak))
    session.config.add_cleanup(schedule.close)
    judge = Judge(found, schedule, option.method, option.soak, option.record)
    missing = [python for python in wanted if python not in found]
    judge.report = report.about(list(found.values()), missing)
    session.config.stash[JUDGE] = judge
    if missing:
        names = ", ".join(missing)
        session.config.stash[REMARKS].append(f"not found, so nothing was run on it: Python {names}")
    if not_run := without_gil(cases, found):
        names = ", ".join(not_run)
        session.config.stash[REMARKS].append(f"no free-threaded Python was found, so not run: {names}")
    if option.mutants:
        broken = [item for item in session.items if isinstance(item, breaking.MutantItem)]
        schedule.start(job for item in broken for _, job in item.jobs(judge))
    elif not option.timings:
        try:
            schedule.start(job for case in cases for job in judge.needed(case))
        except ValueError as wrong:
            raise pytest.UsageError(str(wrong)) from None


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Call a test once for each source of results."""
    __tracebackhide__ = True
    if CASE not in pyfuncitem.stash:
        return None
    judge, case = pyfuncitem.config.stash[JUDGE], pyfuncitem.stash[CASE]
    if pyfuncitem.config.option.timings:
        judge.measure(case, pyfuncitem.obj, TIMINGS)
        return True
    sources = [RECORDED] if is_timing(pyfuncitem.obj) else judge.sources(case)
    failures: list[tuple[Exception, Source, Result | None]] = []
    for source in sources:
        found = None
        try:
            found = judge.result(case, source)
            pyfuncitem.obj(result=found)
        except Exception as error:
            judge.failed.add((case, source))
            failures.append((error, source, found))
    judge.note(case, pyfuncitem.originalname, sources, bool(failures))
    if failures:
        first, source, found = failures[0]
        pyfuncitem.stash[FAILURE] = source, found
        if also := [str(source) for _, source, _ in failures[1:]]:
            first.add_note(f"It also fails for: {', '.join(also)}")
        if isinstance(first, FaultError):
            pytest.fail(once(pyfuncitem, case, first), pytrace=False)
        raise first
    return True


def once(item: pytest.Item, case: Case, fault: FaultError) -> str:
    """What is wrong with a result; only the first line where another test has shown it whole."""
    first, _, rest = f"snippets/{case.program.name}: {fault}".partition("\n")
    shown = item.config.stash[SHOWN]
    if first in shown:
        return f"{first} (see above)"
    shown.add(first)
    return "\n".join([first, *([rest] if rest else []), *getattr(fault, "__notes__", [])])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show beside a failed property what the program printed, and say what can fix it."""
    report = yield
    if report.failed and report.when == "call" and FAILURE in item.stash:
        source, found = item.stash[FAILURE]
        case = item.stash[CASE]
        says = f"under {where(source)} the program breaks the test. Fix: the one that is wrong"
        if source == RECORDED:
            says = f"{case.recording.out.name} contradicts the test. Fix: nox -s record, or the test"
        if found:
            report.sections.append((f"snippets/{case.program.name}: {says}", found.printed))
    return report


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """After the last test of a case, keep its good results."""
    if CASE in item.stash and JUDGE in item.config.stash and not item.config.option.mutants:
        case = item.stash[CASE]
        if nextitem is None or nextitem.stash.get(CASE, None) != case:
            item.config.stash[JUDGE].settle(case)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the report of a session that has judged all."""
    option = session.config.option
    if option.mutants == "changed" and not session.testscollected and not session.testsfailed:
        session.exitstatus = pytest.ExitCode.OK  # nothing has changed
    special = option.record or option.soak or option.timings or option.mutants
    narrowed = any(getattr(option, name, None) for name in NARROWING)
    narrowed = narrowed or session.config.args_source.name == "ARGS"
    whole = session.exitstatus in (0, 1) and not session.shouldfail  # neither Ctrl-C nor -x
    if JUDGE in session.config.stash and whole and not special and not narrowed:
        report.write(session.config.stash[JUDGE].report)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    config = terminalreporter.config
    if judge := config.stash.get(JUDGE, None):
        made, reused = judge.schedule.made, len(judge.schedule.reused)
        pythons = ", ".join(judge.interpreters)
        terminalreporter.write_line(f"{made} runs made, {reused} reused, on Python {pythons}")
    for remark in config.stash[REMARKS]:
        terminalreporter.write_line(remark)
