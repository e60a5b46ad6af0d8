import math
import os
import tempfile
from pathlib import Path

LIMIT = Path("/sys/fs/cgroup/cpu.max")  # the quota of this container


def usable_cpus(limit=LIMIT):
    """How many CPUs this process may keep busy on Linux, at least 1."""
    if hasattr(os, "process_cpu_count"):
        cpus = os.process_cpu_count()  # new in Python 3.13
    else:
        cpus = len(os.sched_getaffinity(os.getpid()))
    if limit.exists():
        quota, period = limit.read_text().split()
        if quota != "max":
            cpus = min(cpus, math.ceil(int(quota) / int(period)))
    return cpus


if __name__ == "__main__":
    print("here:", usable_cpus())
    with tempfile.TemporaryDirectory() as folder:
        limit = Path(folder, "cpu.max")
        limit.write_text("50000 100000\n")
        print("docker run --cpus=0.5:", usable_cpus(limit))
    cpu = min(os.sched_getaffinity(os.getpid()))
    os.sched_setaffinity(os.getpid(), {cpu})
    print("bound to one CPU:", usable_cpus())
    print("os.cpu_count():", os.cpu_count())
