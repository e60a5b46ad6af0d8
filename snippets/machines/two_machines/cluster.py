import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from tempfile import TemporaryDirectory


@contextmanager
def running(command, *options, **variables):
    process = subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{command}", *options],
        env=os.environ | variables,
        stderr=subprocess.DEVNULL,  # its log
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


@contextmanager
def cluster(*machines):
    """Start one worker for each machine; stop the scheduler last."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        file = f"{folder}/scheduler.json"  # its address
        meet = [
            "--dashboard-address=127.0.0.1:0",
            "--host=127.0.0.1",
            f"--scheduler-file={file}",
        ]
        scratch = {"DASK_TEMPORARY_DIRECTORY": folder}
        scheduler = running("dask_scheduler", *meet, "--port=0", **scratch)
        stack.enter_context(scheduler)
        workers = {}
        for name in machines:
            options = [*meet, "--no-nanny", "--nthreads=1"]
            variables = scratch | {"MACHINE": name}
            worker = running("dask_worker", *options, **variables)
            workers[name] = stack.enter_context(worker)
        yield file, workers
