import sys
from multiprocessing import Process


def check(page):
    if page == "prices":
        sys.exit(3)


if __name__ == "__main__":
    codes = []
    for page in ["home", "prices", "contact"]:
        process = Process(target=check, args=(page,))
        process.start()
        process.join()
        print(page, "is fine")
        codes.append(process.exitcode)
    print("exit codes:", codes)
