from multiprocessing import Process, Queue
from pathlib import Path
from tempfile import TemporaryDirectory

WORKERS = 3


def make_logs(folder):
    logs = [folder / f"day-{day}.log" for day in range(1, 7)]
    for day, log in enumerate(logs[:5]):  # the sixth does not exist
        log.write_text("INFO started\n" + "ERROR disk full\n" * day)
    return logs


def work(tasks, results):
    for log in iter(tasks.get, None):  # until None comes
        try:
            results.put((log.name, log.read_text().count("ERROR")))
        except Exception as error:
            results.put((log.name, type(error).__name__))


if __name__ == "__main__":
    tasks, results = Queue(), Queue()
    workers = [
        Process(target=work, args=(tasks, results), daemon=True)
        for _ in range(WORKERS)
    ]
    for worker in workers:
        worker.start()
    with TemporaryDirectory() as folder:
        logs = make_logs(Path(folder))
        for log in logs:
            tasks.put(log)
        for _ in workers:
            tasks.put(None)  # one for each worker
        found = {}
        for _ in logs:
            name, errors = results.get()
            found[name] = errors
    for worker in workers:
        worker.join()
    for name, errors in sorted(found.items()):
        print(f"{name}: {errors}")
