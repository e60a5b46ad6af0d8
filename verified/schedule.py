"""Every run once: from the cache, or made by threads that keep the processors busy across all Pythons."""

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from verified.cache import Cache
from verified.interpreters import environment
from verified.result import Result
from verified.runner import Job, run

CORES = os.cpu_count() or 1
WIDTH = CORES + 1  # runs at once: a program waits now and then, so one more than there are cores
HANGING_WIDTH = 4 * CORES  # of those that may hang: they sleep most of their time


class Schedule:
    """The runs of one session. `made` and `reused` count them."""

    def __init__(self, cache: Cache | None, crowded: bool = False) -> None:
        self.cache = cache
        self.crowded = crowded  # a soak wants a busy machine
        self.runs: dict[Job, Future[Result]] = {}
        self.reused: set[Job] = set()
        self.pool = ThreadPoolExecutor(WIDTH)
        self.crowd = ThreadPoolExecutor(HANGING_WIDTH)

    @property
    def made(self) -> int:
        """How many runs were made and not reused."""
        return sum(run.done() and not run.cancelled() for run in self.runs.values()) - len(self.reused)

    def start(self, jobs: Iterable[Job]) -> None:
        """Start each job that is not yet known: first those that may hang, which take longest."""
        new = [job for job in dict.fromkeys(jobs) if job not in self.runs]
        for job in sorted(new, key=lambda job: not job.may_hang):
            found = self.cache.get(job) if self.cache else None
            if found:
                self.reused.add(job)
                self.runs[job] = Future()
                self.runs[job].set_result(found)
            else:
                if job.packages:
                    environment(job.interpreter)  # made here, once, before any thread asks for it
                pool = self.crowd if self.crowded or job.may_hang else self.pool
                self.runs[job] = pool.submit(run, job)

    def result(self, job: Job) -> Result:
        """The result of a job, once it is there."""
        if job not in self.runs:
            self.start([job])
        return self.runs[job].result()

    def keep(self, job: Job) -> None:
        """Have the result of a job reused from now on."""
        if self.cache and job not in self.reused:
            self.cache.put(job, self.result(job))

    def drop(self, job: Job) -> None:
        """Have a job run again the next time: some check failed on its result."""
        if self.cache:
            self.cache.forget(job)

    def close(self) -> None:
        for pool in (self.pool, self.crowd):
            pool.shutdown(cancel_futures=True)
        if self.cache and self.made:
            self.cache.prune()
