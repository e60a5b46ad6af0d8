from multiprocessing import Manager, Process


def report(errors):
    errors["web"].append("timeout")
    found = errors["mail"]
    found.append("refused")
    errors["mail"] = found
    errors["disk"].append("full")


if __name__ == "__main__":
    with Manager() as manager:
        errors = manager.dict()
        errors["web"] = []
        errors["mail"] = []
        errors["disk"] = manager.list()
        worker = Process(target=report, args=(errors,))
        worker.start()
        worker.join()
        for service, found in errors.items():
            print(f"{service}: {found[:]}")
