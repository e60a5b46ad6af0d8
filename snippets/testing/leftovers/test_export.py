from multiprocessing import Event, Process


def export(allowed):
    allowed.wait()


def run_export(allowed, limit):
    process = Process(target=export, args=(allowed,), name="export")
    process.start()
    process.join(timeout=limit)
    return process.exitcode


def test_it_ends():
    allowed = Event()
    allowed.set()
    assert run_export(allowed, limit=60) == 0


def test_it_hangs():
    assert run_export(Event(), limit=0.5) == 0
