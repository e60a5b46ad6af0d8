from multiprocessing import Process
from threading import Thread

errors = []


def scan(kind, warnings):
    errors.append("disk full")
    warnings.append("disk slow")
    print(f"in the {kind}:", errors, warnings)


if __name__ == "__main__":
    for kind, worker_class in ("process", Process), ("thread", Thread):
        warnings = []
        worker = worker_class(target=scan, args=(kind, warnings))
        worker.start()
        worker.join()
        print(f"after the {kind}:", errors, warnings, flush=True)
