"""Judge every result of a case: how it ended first, then whether it is what the page shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from verified import exercises, likeness, runner
from verified.cases import RECORDED, Case, Source, launched_like_plain
from verified.interpreters import Interpreter
from verified.quizzes import WrongAnswer, wrong_answers_of
from verified.recordings import digest
from verified.report import Checked, Report, Run, release
from verified.result import Result
from verified.runner import PLAIN, Job
from verified.schedule import Schedule


class FaultError(AssertionError):
    """A result that no property needs to look at; says what is wrong and how to fix it."""


@dataclass
class Judge:
    """What one session has at hand: the Pythons, the runs, and what was asked for.

    `methods` narrows the start methods, empty for all. `soak` is how often each program is run. `failed`
    collects the results on which a check failed.
    """

    interpreters: dict[str, Interpreter]
    schedule: Schedule
    methods: list[str] = field(default_factory=list)
    soak: int = 0
    recording: bool = False
    failed: set[tuple[Case, Source]] = field(default_factory=set)
    jobs: dict[tuple[Case, Source], Job] = field(default_factory=dict)
    recordings: dict[Case, Result | str] = field(default_factory=dict)  # or why there is none
    report: Report = field(default_factory=Report)

    def sources(self, case: Case) -> list[Source]:
        """Where the results of a case come from in this session."""
        fresh = [s for s in case.sources(list(self.interpreters.values())) if self.chosen(s)]
        if self.recording:
            return [RECORDED]
        if self.soak:
            return [
                Source(source.python, source.method, number)
                for number in range(1, self.soak + 1)
                for source in fresh
                if source.method != PLAIN
            ]
        return [RECORDED, *fresh]

    def chosen(self, source: Source) -> bool:
        return not self.methods or source.method in self.methods

    def job(self, case: Case, source: Source) -> Job:
        if (case, source) not in self.jobs:
            self.jobs[case, source] = case.job(self.interpreters[source.python], source)
        return self.jobs[case, source]

    def needed(self, case: Case) -> Iterator[Job]:
        """The runs that a case needs in this session."""
        if self.recording:
            recorder = case.recorder(self.interpreters)
            yield from [self.job(case, recorder)] if recorder else []
        for source in self.sources(case):
            if source != RECORDED:
                yield self.job(case, source)
        yield from self.wrong_answers(case).values()

    def wrong_answers(self, case: Case) -> dict[WrongAnswer, Job]:
        """The wrong choices of the case's quiz, with the runs that give them."""
        jobs = {answer: answer.job(self.interpreters) for answer in wrong_answers_of(case)}
        return {answer: job for answer, job in jobs.items() if job and not self.soak}

    def record(self, case: Case) -> None:
        """Write what the program prints now as its recording; a FaultError if it does not end as expected."""
        recorder = case.recorder(self.interpreters)
        if recorder is None:
            python = case.recorded_with(list(self.interpreters))
            fix = "record on a system that it is about" if python in self.interpreters else "install it"
            raise FaultError(f"{case.recording.out.name} is recorded with Python {python}. Fix: {fix}")
        result = self.schedule.result(self.job(case, recorder))
        self.healthy(case, recorder, result)
        case.recording.write(result)
        for answer, job in self.wrong_answers(case).items():
            answer.record(self.schedule.result(job))

    def recorded(self, case: Case) -> Result | str:
        """What the page shows, or why that is not known; recorded now if this session records."""
        if case not in self.recordings:
            if self.recording:
                self.record(case)
            wrong = case.recording.missing()
            fix = f"Fix: nox -s record -- -k {case.outer.__name__}"
            self.recordings[case] = f"{wrong}. {fix}" if wrong else case.recording.read()
        return self.recordings[case]

    def result(self, case: Case, source: Source) -> Result:
        """The result from a source; a FaultError if the run went wrong or the page shows another."""
        if source == RECORDED:
            recorded = self.recorded(case)
            if isinstance(recorded, str):
                raise FaultError(recorded)
            self.healthy(case, source, recorded)
            if fault := exercises.fault(case, recorded):
                raise FaultError(fault)
            for answer, job in self.wrong_answers(case).items():
                if fault := answer.fault(self.schedule.result(job)):
                    raise FaultError(fault)
            return recorded
        found = self.schedule.result(self.job(case, source))
        self.healthy(case, source, found)
        self.as_recorded(case, source, found)
        return self.with_children(case, source, found)

    def healthy(self, case: Case, source: Source, result: Result) -> None:
        if fault := case.expectation.fault(result):
            raise FaultError(f"{where(source)}: {fault}\n{result.printed}")

    def as_recorded(self, case: Case, source: Source, fresh: Result) -> None:
        """Compare with the recording: by shape if that was made in the same way, else by its lines."""
        recorded = self.recorded(case)
        alike = case.recorder(self.interpreters) == Source(source.python, source.method)
        if not isinstance(recorded, str) and (
            fault := likeness.fault(case, recorded, fresh, where(source), alike)
        ):
            raise FaultError(fault)

    def with_children(self, case: Case, source: Source, plain: Result) -> Result:
        """A plain run, compared with the one that our launcher made alike; its children are those of that."""
        if source.method != PLAIN:
            return plain
        python = self.interpreters[source.python]
        method = launched_like_plain(python, case.expectation.under(list(python.methods), python.default))
        launched = self.schedule.result(self.job(case, Source(source.python, method)))
        if plain.shape != launched.shape:
            raise FaultError(
                f"{where(source)}: run plainly, the program prints something else than under our launcher\n"
                f"plainly:\n{plain.printed}under the launcher, {method}:\n{launched.printed}"
            )
        return replace(plain, children=launched.children)

    def measure(self, case: Case, claim: Callable[..., None], times: int) -> None:
        """Check a claim about time on plain runs, one after another: it has to hold in one of so many."""
        recorder = case.recorder(self.interpreters)
        if recorder is None:
            python = case.recorded_with(list(self.interpreters))
            raise FaultError(f"Python {python} was not found, or not asked for. Fix: install it")
        for remaining in reversed(range(times)):
            result = runner.run(self.job(case, recorder))
            self.healthy(case, recorder, result)
            try:
                claim(result=result)
                break
            except AssertionError:
                if not remaining:
                    raise

    def note(self, case: Case, test: str, sources: list[Source], failed: bool) -> None:
        """Write into the report what one test judged."""
        fresh = [source for source in sources if source != RECORDED]
        checked = self.report.programs.setdefault(case.program.name, Checked(digest(case.program)))
        checked.passed &= not failed
        checked.properties.setdefault(test, []).extend(str(source) for source in sources)
        known = {(run.python, run.method): run for run in checked.runs}
        for source in fresh:
            job = self.job(case, source)
            python = release(self.interpreters[source.python])
            run = known.get((python, source.method))
            if run is None:
                run = Run(python, source.method, self.schedule.result(job).made, job in self.schedule.reused)
                checked.runs.append(run)
            run.passed &= (case, source) not in self.failed
        if not self.sources(case)[1:] and case.program.name not in self.report.not_run:
            self.report.not_run.append(case.program.name)

    def settle(self, case: Case) -> None:
        """Once all checks of a case were made: reuse the results on which all held, and no others."""
        for source in self.sources(case):
            if source == RECORDED:
                continue
            act = self.schedule.drop if (case, source) in self.failed else self.schedule.keep
            act(self.job(case, source))
        for job in self.wrong_answers(case).values():
            self.schedule.keep(job)


def where(source: Source) -> str:
    """As a message names a source: the recording, or Python 3.14, spawn."""
    return "the recording" if source == RECORDED else f"Python {source.python}, {source.method}"
