import sys
from multiprocessing import Process

STATUS = {"home": 200, "prices": 500, "contact": 200}


def check(page):
    if STATUS[page] != 200:
        sys.exit(3)


if __name__ == "__main__":
    checks = {page: Process(target=check, args=(page,)) for page in STATUS}
    for process in checks.values():
        process.start()
    for page, process in checks.items():
        process.join()
        if process.exitcode == 0:
            print(f"{page}: checked")
        else:
            print(f"{page}: failed with exit code {process.exitcode}")
