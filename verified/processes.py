"""The processes of a run: find them, tell whether they are blocked, and stop them."""

import contextlib
import os
import signal
from collections.abc import Iterator

import psutil

POLL_INTERVAL = 0.3  # seconds between two polls of a program that may hang
# Polls in a row that must find every process asleep without a context switch. On a machine with 37 jobs
# waiting, two polls took 2 of 160 working runs for hanging; four took 0 of 160, and each of the two that
# failed was found at work by the third.
IDLE_POLLS = 4
RESOURCE_TRACKER = "from multiprocessing.resource_tracker import main"  # how it is started, after -c


class Group:
    """The processes of one run: those that have its folder for temporary files, or that work in it.

    A process that a program starts with an environment of its own can be told by its folder alone.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.main = 0
        self.before = set(psutil.pids())  # none of these can belong to it
        self.switches: dict[int, int] = {}  # context switches of each thread at the last poll
        self.idle_polls = 0

    def members(self) -> Iterator[psutil.Process]:
        """Every process but the resource tracker, which cleans up when the others are gone."""
        for pid in psutil.pids():
            if pid in self.before:
                continue
            with contextlib.suppress(psutil.Error, OSError):
                process = psutil.Process(pid)
                ours = self.folder in (process.environ().get("TMPDIR"), process.cwd())
                if ours and not any(word.startswith(RESOURCE_TRACKER) for word in process.cmdline()):
                    yield process

    def idle(self) -> bool:
        """Whether all slept, without a context switch, from the first to the last of IDLE_POLLS polls.

        On a busy machine a poll takes seconds, and can miss new children; the next one finds them.
        """
        switches, asleep = {}, True
        for process in self.members():
            try:
                for thread in threads(process):
                    switches[thread.pid] = sum(thread.num_ctx_switches())
                    # Elsewhere psutil cannot tell: it calls every process of macOS and Windows running.
                    asleep &= not psutil.LINUX or thread.status() == psutil.STATUS_SLEEPING
            except (psutil.Error, OSError):  # it has just ended
                asleep = False
        unchanged = switches == self.switches
        self.idle_polls = (self.idle_polls if unchanged else 0) + 1 if asleep else 0
        self.switches = switches
        return self.idle_polls >= IDLE_POLLS

    def stop(self) -> list[str]:
        """Have each process dump its stacks and die, the main one first; return their names."""
        found: list[psutil.Process] = []
        names = []
        try:
            # A scan can miss new children; repeat until none appear. Once all are suspended none can.
            while fresh := [process for process in self.members() if process not in found]:
                found += fresh
                for process in fresh:
                    with contextlib.suppress(psutil.Error):
                        names.append(f"process {process.pid} ({' '.join(process.cmdline()[-3:])})")
                        process.suspend()
            found.sort(key=lambda process: process.pid != self.main)
            for process in found if os.name == "posix" else []:
                with contextlib.suppress(psutil.Error):
                    process.send_signal(signal.SIGABRT)  # -X faulthandler answers it with a stack
                    process.resume()
                    # An orphan stays a zombie until something reaps it: do not wait for its end.
                    psutil.wait_procs([process], timeout=5 if process.pid == self.main else 0.2)
        finally:
            for process in found:
                with contextlib.suppress(psutil.Error):
                    process.kill()
        return names


def threads(process: psutil.Process) -> list[psutil.Process]:
    """Each thread of a process, by itself where the system tells them apart.

    On a busy machine one may have no turn for long, while the others sleep and wait for it.
    """
    return [psutil.Process(thread.id) for thread in process.threads()] if psutil.LINUX else [process]
